using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Core.Handlers.General;

/// <summary><c>/language</c>: in which language the bot speaks here.</summary>
public sealed class LanguageHandler : ICommandHandler
{
    /// <summary>What people call the languages besides their codes and own names.</summary>
    private static readonly Dictionary<string, Phrases> Called = new(StringComparer.OrdinalIgnoreCase)
    {
        ["中文"] = Phrases.Chinese, ["汉语"] = Phrases.Chinese, ["漢語"] = Phrases.Chinese, ["华语"] = Phrases.Chinese,
        ["普通话"] = Phrases.Chinese, ["國語"] = Phrases.Chinese, ["简体中文"] = Phrases.Chinese, ["繁體中文"] = Phrases.Chinese,
        ["Chinese"] = Phrases.Chinese, ["Mandarin"] = Phrases.Chinese, ["cn"] = Phrases.Chinese,
        ["English"] = Phrases.English, ["英文"] = Phrases.English, ["英语"] = Phrases.English, ["英語"] = Phrases.English,
    };

    public CommandDescription Command => Commands.Language;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        var asked = command.Arguments;
        if (asked.Length == 0)
        {
            return [Buttons.Below(request.Phrases.LanguageNow, ToLanguages(request))];
        }

        if (!request.IsAdmin)
        {
            return [request.OnlyForSender(request.Phrases.OnlyAdmins(Command.Name))];
        }

        if ((Phrases.For(asked) ?? Called.GetValueOrDefault(asked)) is not { } phrases)
        {
            return [Buttons.Below(
                request.Phrases.NoSuchLanguage(TextCutter.Cut(asked, 40), Phrases.All.Select(one => one.LanguageName)),
                Phrases.All.Select(To))];
        }

        await request.Work.SaveConversationAsync(request.Conversation with { Language = phrases.Language });
        if (request.IsPrivate && request.Learner is { } learner)
        {
            await request.Work.SaveLearnerAsync(learner with { Language = phrases.Language });
        }

        return [Reply.Say(phrases.LanguageChosen)];
    }

    /// <summary>Buttons to the languages that are not spoken here now.</summary>
    internal static IEnumerable<Choice> ToLanguages(Request request) =>
        Phrases.All.Where(phrases => phrases != request.Phrases).Select(To);

    private static Choice To(Phrases phrases) => new(phrases.LanguageName, $"/language {phrases.Language}");
}
