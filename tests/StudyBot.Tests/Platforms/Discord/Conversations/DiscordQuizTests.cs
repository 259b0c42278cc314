using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>Quizzes over the wire: the whole program, a Discord that forgives nothing.</summary>
public sealed class DiscordQuizTests
{
    [Fact]
    public async Task A_quiz_in_direct_messages_is_pressed_and_typed_to_its_end()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        var chat = run.Discord.DirectMessage(ann);
        ann.Run(chat, "quiz", ("number", 2), ("kind", "choice"));

        var first = await run.AskedAsync(ann, chat, "1/2");
        ann.Press(first, DiscordRun.Options(first)[0]);
        var second = await run.AskedAsync(ann, chat, "2/2");
        ann.Say("A");

        var ending = await run.SeesAsync(ann, chat, message => message.Text.Contains("Quiz over", StringComparison.Ordinal));
        Console.WriteLine(string.Join("\n----\n", chat.Messages.Select(m => m.Text + "\n" + string.Join(" ", m.Buttons))));
        Assert.NotNull(ending);
    }
}
