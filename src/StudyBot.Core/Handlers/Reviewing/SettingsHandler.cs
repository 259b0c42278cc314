using NodaTime.Text;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study.Daily;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary><c>/settings [what] [value]</c>: how one studies.</summary>
public sealed class SettingsHandler : ICommandHandler, IPressHandler
{
    private const string Verb = "settings";

    public CommandDescription Command => Commands.Settings;

    public IReadOnlyList<string> Verbs { get; } = [Verb];

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        if (!request.IsAlone || request.Learner is not { } learner)
        {
            return PrivateOffer.Of(request, request.Phrases.SettingsButton, Verb);
        }

        var phrases = request.Phrases;
        switch (SettingsCommandParser.Parse(command.Arguments))
        {
            case ChangeSetting change:
                var own = await LearnerSettings.LoadAsync(request.Work, learner.Id);
                await change.Change(own).SaveAsync(request.Work, learner.Id);
                var settings = await SettingsAsync(request);
                return Alone(request, change.Setting is { } setting
                    ? phrases.SettingChanged(setting, Value(request, settings, setting))
                    : phrases.SettingsReset);
            case BadSetting bad:
                return Alone(request, phrases.SettingProblem(bad.Setting, TextCutter.Cut(bad.Value, 32)));
            case UnknownSetting unknown:
                return Alone(request, RichText.Of(
                    $"{phrases.NoSuchSetting(TextCutter.Cut(unknown.Word, 32))}\n{phrases.SettingsUsage}"));
            default:
                return [await ShowAsync(request)];
        }
    }

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed) =>
        request.Learner is null ? [] : [await ShowAsync(request)];

    private static async ValueTask<Reply> ShowAsync(Request request)
    {
        var settings = await SettingsAsync(request);
        var lines = Enum.GetValues<StudySetting>()
            .Select(setting => request.Phrases.SettingLine(
                setting, Word(setting), Value(request, settings, setting)))
            .Prepend(RichText.Of($"{request.Phrases.SettingsTitle:b}"))
            .Append(request.Phrases.SettingsUsage);
        return PrivateOffer.Alone(request, Buttons.Below(
            RichText.Lines(lines),
            [Choice.Typing("/settings retention 85%"), Choice.Typing("/settings retention 90%")],
            [Choice.Typing("/settings new 10"), Choice.Typing("/settings new 20")]));
    }

    private static IReadOnlyList<Reply> Alone(Request request, RichText text) =>
        [PrivateOffer.Alone(request, Reply.Say(text))];

    private static ValueTask<StudySettings> SettingsAsync(Request request) =>
        request.SettingsAsync(request.Learner!.Id, request.Pack.Pack.Id);

    private static string Word(StudySetting setting) => setting.ToString().ToLowerInvariant();

    /// <summary>As the learner can type it back.</summary>
    private static string Value(Request request, StudySettings settings, StudySetting setting)
    {
        var phrases = request.Phrases;
        return setting switch
        {
            StudySetting.Retention => Phrases.ExactPercent(settings.DesiredRetention),
            StudySetting.Steps => phrases.SettingSteps(settings.LearningSteps),
            StudySetting.Relearning => phrases.SettingSteps(settings.RelearningSteps),
            StudySetting.Maximum => phrases.DayCount(settings.MaximumIntervalDays),
            StudySetting.New => phrases.SettingCards(settings.NewADay),
            StudySetting.Reviews => phrases.SettingCards(settings.ReviewsADay),
            StudySetting.Rollover => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(settings.Rollover),
            StudySetting.Zone => ZoneDisplay.Of(settings.ZoneId, request.At),
            _ => phrases.OnOrOff(settings.IsFuzzed),
        };
    }
}
