using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Progress;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers.Progress;

/// <summary><c>/progress</c>: where the learner stands with the pack, in words and as a picture; nobody else sees it.</summary>
public sealed class ProgressHandler : ICommandHandler
{
    public CommandDescription Command => Commands.Progress;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        if (request.Learner is not { } learner)
        {
            return [];
        }

        var pack = request.Pack.Pack;
        var settings = await request.SettingsAsync(learner.Id, pack.Id);
        var cards = await request.Work.CardsAsync(learner.Id, pack.Id);
        var days = await request.Work.LearnedDaysAsync(learner.Id);
        if (cards.IsEmpty && days.IsEmpty)
        {
            return [request.OnlyForSender(request.Phrases.NoProgress) with { Parts =
            [
                new TextPart(request.Phrases.NoProgress),
                new ChoicesPart(new Choice(request.Phrases.StartAQuiz, "/quiz", Style: ChoiceStyle.Primary)),
            ] }];
        }

        var report = ProgressReport.Of(request.Edition, cards, days, settings, request.At);
        var picture = ProgressPainter.Paint(report, request.Phrases, request.Edition.Title);
        return
        [
            new Reply(
                new TextPart(Text(request, report)),
                new DrawingPart(picture, request.Phrases.PictureInWords(report)))
            {
                OnlyFor = request.Message.Sender?.Account,
            },
        ];
    }

    private static RichText Text(Request request, ProgressReport report)
    {
        var phrases = request.Phrases;
        var (reviews, remembered) = report.Lately;
        return RichText.Lines(
        [
            RichText.Of($"{"📈 " + phrases.ProgressTitle:b} · {request.Edition.Title}"),
            phrases.ProgressRecall(report.Recall),
            phrases.ProgressCards(
                report.States.GetValueOrDefault(CardState.New),
                report.States.GetValueOrDefault(CardState.Learning) + report.States.GetValueOrDefault(CardState.Relearning),
                report.States.GetValueOrDefault(CardState.Review)),
            phrases.ProgressLately(reviews, remembered),
            phrases.ProgressStreak(report.Streak),
            phrases.ProgressDue(report.Due),
            RichText.Empty,
            RichText.Of($"{phrases.KnownBySectionLabel:b}"),
            .. report.Sections.Select(phrases.ProgressSection),
        ]);
    }
}
