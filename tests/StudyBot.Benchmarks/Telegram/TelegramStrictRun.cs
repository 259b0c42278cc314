using StudyBot.Benchmarks.Load;
using StudyBot.Testing.Telegram;

namespace StudyBot.Benchmarks.Telegram;

/// <summary>A bot with a few students against the fake that forgives nothing.</summary>
internal static class TelegramStrictRun
{
    private const int Students = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="InvalidOperationException">The bot did what Telegram would not take.</exception>
    public static async Task RunAsync(Contender bot, int acts)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-load");
        try
        {
            await using var telegram = await FakeTelegramServer.StartAsync();
            using var process = bot.Start(telegram.Address, folder.FullName);
            await Task.WhenAll(Enumerable.Range(0, Students)
                .Select(number => StudyAsync(telegram.AddUser($"Student {number}", "zh-hans"), number, acts / Students)))
                .WaitAsync(Patience);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task StudyAsync(FakeUser student, int number, int acts)
    {
        var script = new StudentScript(number);
        var act = script.Begin();
        FakeMessage? shown = null;
        while (acts-- > 0)
        {
            if (act.Text is null && !student.Votes(shown!, act.Option))
            {
                throw new InvalidOperationException("The vote was not taken.");
            }

            act = act.Text is { } text ? await SayAsync(student, text, script, shown) : null;
            while (act is null)
            {
                shown = await student.PrivateChat.NextAsync();
                act = script.Read(shown.Poll?.Options.Length ?? 0);
            }
        }
    }

    /// <summary>What is typed, and no command, answers the question shown: that is edited into the verdict.</summary>
    private static async Task<StudentAct?> SayAsync(FakeUser student, string text, StudentScript script, FakeMessage? shown)
    {
        student.Says(text);
        if (text[0] == '/')
        {
            return null;
        }

        await shown!.EditedAsync();
        return script.Read(0);
    }
}
