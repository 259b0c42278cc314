using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Linking;
using StudyBot.Core.Study.Progress;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

internal enum Act
{
    AnswerRight,
    AnswerWrong,
    Review,
    Undo,
}

/// <param name="Before">Minutes since the one before; negative: the clock went back.</param>
/// <param name="Between">Minutes from its question to its answer, likewise.</param>
internal sealed record Deed(Act Act, bool IsDiscord, int Before, int Between);

/// <summary>Ann's two accounts, and the one log that comes of them; what must hold is asserted on the way.</summary>
internal sealed class LinkedLife
{
    private readonly MemoryStudyStore _store = new();
    private readonly Chat _telegram;
    private readonly Chat _discord;
    private Instant _now = Some.Time;

    public LinkedLife()
    {
        _telegram = Chat.Private("en", store: _store, platform: "telegram");
        _discord = Chat.Private("en", store: _store, platform: "discord");
    }

    /// <param name="Earlier">Before the code.</param>
    /// <param name="Meanwhile">While it waits to be entered, and once more when they are linked.</param>
    /// <param name="Entered">Minutes since it was given; negative: the clock went back.</param>
    /// <param name="Confirmed">Minutes since it was entered.</param>
    internal sealed record Plan(
        IReadOnlyList<Deed> Earlier, IReadOnlyList<Deed> Meanwhile, int Entered, int Confirmed);

    /// <summary>The log, whoever it belongs to.</summary>
    public IEnumerable<ReviewRecord> Reviews => _store.Reviews.Select(review => review with { Learner = default });

    public IReadOnlyList<StudyCard> Cards { get; private set; } = [];

    public IReadOnlyList<LearnedDay> Days { get; private set; } = [];

    public async Task LiveAsync(Plan plan, bool isCodeFromDiscord)
    {
        await _telegram.Says("/start");
        await _discord.Says("/start");
        await DoAsync(plan.Earlier);
        var (issuer, other) = isCodeFromDiscord ? (_discord, _telegram) : (_telegram, _discord);
        if (!await LinkAsync(issuer, other, plan.Meanwhile, plan.Entered, plan.Confirmed))
        {
            Assert.NotEqual(await LearnerAsync(_telegram), await LearnerAsync(_discord));
            Assert.True(await LinkAsync(issuer, other, [], 1, 1));
        }

        await CheckAsync();
        await DoAsync(plan.Meanwhile);
        await CheckAsync();
    }

    /// <returns>Are they one now? They are just when the code was entered, and confirmed, in its life.</returns>
    private async Task<bool> LinkAsync(
        Chat issuer, Chat other, IEnumerable<Deed> meanwhile, int entered, int confirmed)
    {
        var issuedAt = _now;
        var code = await CodeAsync(issuer);
        await DoAsync(meanwhile);
        SetClock(issuedAt + Duration.FromMinutes(entered));
        var asked = await other.Says($"/link {code}");
        issuer.Sees(asked);
        var isAsked = IsInLife(entered);
        Assert.Equal(isAsked, asked.Text.Contains("The code is right", StringComparison.Ordinal));
        if (!isAsked)
        {
            return false;
        }

        var logged = Reviews.ToList();
        SetClock(_now + Duration.FromMinutes(confirmed));
        var said = await issuer.Presses("Link them");
        Assert.Equal(IsInLife(confirmed), said.Text.Contains("✅ Linked", StringComparison.Ordinal));
        Assert.Equal(logged, Reviews);
        return IsInLife(confirmed);
    }

    private static bool IsInLife(int minutes) =>
        Duration.FromMinutes(minutes) >= -LinkCode.Skew && Duration.FromMinutes(minutes) <= LinkCode.Life;

    private async Task DoAsync(IEnumerable<Deed> deeds)
    {
        foreach (var (act, isDiscord, before, between) in deeds)
        {
            var chat = isDiscord ? _discord : _telegram;
            SetClock(_now + Duration.FromMinutes(before));
            switch (act)
            {
                case Act.Review when (await chat.Says("/review 1")).Buttons.Contains("Show the answer"):
                    SetClock(_now + Duration.FromMinutes(between));
                    await chat.Presses("Show the answer");
                    await chat.Sends("ann", Rating(chat));
                    break;
                case Act.Undo when chat.Screen.Any(reply => Labels(reply).Contains("Undo")):
                    await chat.Presses("Undo");
                    break;
                case Act.AnswerRight or Act.AnswerWrong:
                    await chat.Says("/quiz 1 1 cloze");
                    SetClock(_now + Duration.FromMinutes(between));
                    await chat.Says(act == Act.AnswerRight ? "1905" : "1960");
                    break;
            }
        }
    }

    /// <summary>One log, and everything else as that makes it.</summary>
    private async Task CheckAsync()
    {
        var learner = await LearnerAsync(_telegram);
        Assert.Equal(learner, await LearnerAsync(_discord));
        Assert.All(_store.Reviews, review => Assert.Equal(learner, review.Learner));
        Cards = Sorted(await _telegram.Reads(work => work.CardsAsync(learner)));
        Assert.Equal(Sorted(ReviewReplay.Cards(_store.Reviews)), Cards);
        Days = await _telegram.Reads(work => work.LearnedDaysAsync(learner));
        Assert.Equal(
            ReviewReplay.Standing(_store.Reviews).Select(review => review.Day).Distinct().Order(),
            Days.Select(day => day.Day));
        Assert.Equal((await _telegram.Says("/streak")).Text, (await _discord.Says("/streak")).Text);
    }

    private void SetClock(Instant now) => _now = _telegram.Now = _discord.Now = now;

    private static Pressed Rating(Chat chat) => new(chat.Screen.SelectMany(reply => reply.Parts)
        .OfType<ChoicesPart>().SelectMany(part => part.Rows).SelectMany(row => row)
        .Last(choice => choice.Label.StartsWith("Good", StringComparison.Ordinal)).Action!);

    private static IEnumerable<string> Labels(Reply reply) => reply.Parts
        .OfType<ChoicesPart>().SelectMany(part => part.Rows).SelectMany(row => row).Select(choice => choice.Label);

    private static List<StudyCard> Sorted(IEnumerable<StudyCard> cards) =>
        [.. cards.OrderBy(card => card.QuestionId, StringComparer.Ordinal)];

    private static async Task<string> CodeAsync(Chat chat) =>
        ((TextPart)(await chat.Says("/link")).Replies[0].Parts[0]).Text.Spans.First(span => span.Style == TextStyle.Code).Text;

    private static async Task<LearnerId> LearnerAsync(Chat chat)
    {
        var platform = (await chat.Record()).Id.Platform;
        return (await chat.Reads(work => work.FindLearnerAsync(Some.Sender("ann", platform: platform).Account)))!.Id;
    }
}
