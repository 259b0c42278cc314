using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Linking;

namespace StudyBot.Core.Handlers.Learners;

/// <summary>
/// <c>/link</c> gives a code; <c>/link CODE</c> on the other platform asks back where the code came from (see <see
/// cref="LinkConfirmation"/>).
/// </summary>
/// <param name="chance">What codes are made of.</param>
public sealed class LinkHandler(ChanceSource chance) : ICommandHandler
{
    public CommandDescription Command => Commands.Link;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        if (request.Learner is not { } learner)
        {
            return [];
        }

        var secret = LinkSecret.Read(command.Arguments);
        if (!Alone.CanBeWrittenTo(request))
        {
            return [await ExposedAsync(request, secret)];
        }

        return command.Arguments.Length == 0 ? [Reply.Say(await IssueAsync(request))]
            : secret is null ? [Reply.Say(request.Phrases.LinkNoCode)]
            : await EnterAsync(request, learner, secret);
    }

    /// <summary>Whoever reads a code here could use it.</summary>
    private static async ValueTask<Reply> ExposedAsync(Request request, LinkSecret? secret)
    {
        if (secret is null)
        {
            return Alone.Offer(request, Commands.Link.Name);
        }

        if (await request.Work.LinkCodeAsync(secret.Selector) is { } code && code.Hash == secret.Hash)
        {
            await request.Work.RemoveLinkCodeAsync(secret.Selector);
        }

        return request.OnlyForSender(request.Phrases.CodeWasSeen);
    }

    private async ValueTask<RichText> IssueAsync(Request request)
    {
        var secret = LinkSecret.Make(chance(LinkSecret.Bytes));
        while (await request.Work.LinkCodeAsync(secret.Selector) is { } other
            && other.IsAlive(request.At)
            && other.Issuer.Account != request.Message.Sender!.Account)
        {
            secret = LinkSecret.Make(chance(LinkSecret.Bytes));
        }

        await request.Work.SaveLinkCodeAsync(LinkCode.Issue(secret, Party(request), request.At), request.At);
        return request.Phrases.LinkCode(secret.Text, LinkCode.Life);
    }

    private static async ValueTask<IReadOnlyList<Reply>> EnterAsync(Request request, Learner learner, LinkSecret secret)
    {
        var (work, phrases) = (request.Work, request.Phrases);
        var guesses = await LinkGuesses.LoadAsync(work, learner.Id, request.At);
        if (guesses.AreTooMany)
        {
            return [Reply.Say(phrases.LinkTooManyTries(guesses.EndsAt - request.At))];
        }

        var code = await work.LinkCodeAsync(secret.Selector);
        switch (code?.Check(secret, request.Message.Sender!.Account, request.At))
        {
            case LinkCheck.Right:
                return await ClaimAsync(request, learner, code);
            case LinkCheck.Own:
                return [Reply.Say(phrases.LinkOwnCode)];
            case LinkCheck.Wrong:
                await work.SaveLinkCodeAsync(code.Missed(), request.At);
                break;
        }

        await (guesses with { Count = guesses.Count + 1 }).SaveAsync(work, learner.Id);
        return [Reply.Say(phrases.LinkNotValid)];
    }

    private static async ValueTask<IReadOnlyList<Reply>> ClaimAsync(Request request, Learner learner, LinkCode code)
    {
        if (await request.Work.FindLearnerAsync(code.Issuer.Account) is not { } issuer || issuer.Id == learner.Id)
        {
            await request.Work.RemoveLinkCodeAsync(code.Selector);
            return [Reply.Say(request.Phrases.LinkSameLearner)];
        }

        var claimed = code.ClaimedBy(Party(request), request.At);
        await request.Work.SaveLinkCodeAsync(claimed, request.At);
        return
        [
            Reply.Say(request.Phrases.LinkWaits(request.Phrases.PlatformName(code.Issuer.Platform))),
            LinkConfirmation.Ask(claimed, await request.Work.AccountsAsync(learner.Id)),
        ];
    }

    private static LinkParty Party(Request request)
    {
        var sender = request.Message.Sender!;
        return new LinkParty(
            sender.Account.Platform,
            sender.Account.User,
            request.Conversation.Id.ToString(),
            request.Learner!.Name,
            request.Phrases.Language);
    }
}
