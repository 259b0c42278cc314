using System.Collections.Immutable;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Linking;

namespace StudyBot.Core.Handlers.Learners;

/// <summary>Where a link code came from, its entry is confirmed; then both sides are told what they are now.</summary>
public sealed class LinkConfirmation : IPressHandler
{
    private const string YesVerb = "link-yes";

    private const string NoVerb = "link-no";

    public IReadOnlyList<string> Verbs { get; } = [YesVerb, NoVerb];

    /// <param name="accounts">Of who entered the code.</param>
    public static Reply Ask(LinkCode code, ImmutableArray<LearnerAccount> accounts)
    {
        var phrases = PhrasesOf(code.Issuer);
        var claimed = code.Claimed!;
        var question = phrases.LinkAsks(claimed.Name, phrases.PlatformName(claimed.Platform), Names(phrases, accounts));
        return Reply.Say(
            question,
            new Choice(phrases.LinkYes, Actions.Of(YesVerb, code.Selector), Style: ChoiceStyle.Primary),
            new Choice(phrases.LinkNo, Actions.Of(NoVerb, code.Selector))) with
        {
            To = code.Issuer.Address,
        };
    }

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed)
    {
        var (verb, arguments) = Actions.Read(pressed.Action);
        if (arguments is not [var selector]
            || await request.Work.LinkCodeAsync(selector) is not { Claimed: { } claimed } code
            || code.Issuer.Account != request.Message.Sender?.Account
            || !code.IsAlive(request.At))
        {
            return [request.OnlyForSender(request.Phrases.OldButton)];
        }

        await request.Work.RemoveLinkCodeAsync(selector);
        if (verb == NoVerb)
        {
            return [Tell(code.Issuer, phrases => phrases.LinkRefused), Tell(claimed, phrases => phrases.LinkRefused)];
        }

        return await LearnerUnion.UniteAsync(request.Work, code.Issuer.Account, claimed.Account) is var (learner, reviews)
            ? await TellAsync(request, code, learner, reviews)
            : [Reply.Say(request.Phrases.LinkSameLearner)];
    }

    /// <summary>The platforms, each once.</summary>
    internal static ImmutableArray<string> Names(Phrases phrases, IEnumerable<LearnerAccount> accounts) =>
        [.. accounts.Select(account => phrases.PlatformName(account.Account.Platform)).Distinct()];

    private static async ValueTask<IReadOnlyList<Reply>> TellAsync(
        Request request, LinkCode code, LearnerId learner, int reviews)
    {
        var claimed = code.Claimed!;
        await request.Work.PlaceAccountAsync(code.Issuer.Account, code.Issuer.Address);
        await request.Work.PlaceAccountAsync(claimed.Account, claimed.Address);
        var accounts = await request.Work.AccountsAsync(learner);
        return
        [
            Tell(code.Issuer, phrases => phrases.LinkDone(Names(phrases, accounts), reviews)),
            Tell(claimed, phrases => phrases.LinkDone(Names(phrases, accounts), reviews)),
        ];
    }

    private static Reply Tell(LinkParty party, Func<Phrases, RichText> what) =>
        Reply.Say(what(PhrasesOf(party))) with { To = party.Address };

    private static Phrases PhrasesOf(LinkParty party) => Phrases.For(party.Language) ?? Phrases.English;
}
