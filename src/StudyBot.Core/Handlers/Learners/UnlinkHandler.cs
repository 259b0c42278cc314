using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;

namespace StudyBot.Core.Handlers.Learners;

/// <summary><c>/unlink</c>: one of the linked accounts leaves, for the future; all sides are told.</summary>
public sealed class UnlinkHandler : ICommandHandler, IPressHandler
{
    private const string Verb = "part";

    public CommandDescription Command => Commands.Unlink;

    public IReadOnlyList<string> Verbs { get; } = [Verb];

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        if (Alone.Refuse(request, Command.Name) is { } refusal)
        {
            return [refusal];
        }

        var accounts = await AccountsAsync(request);
        return accounts.Length < 2
            ? [Reply.Say(request.Phrases.UnlinkNothing)]
            : [Buttons.Below(
                request.Phrases.UnlinkAsks,
                accounts.Select((account, place) => new Choice(
                    Label(request, account), Actions.Of(Verb, Number(place), Number(accounts.Length)))))];
    }

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed)
    {
        var (_, arguments) = Actions.Read(pressed.Action);
        var accounts = await AccountsAsync(request);
        if (!request.IsPrivate
            || accounts.Length < 2
            || arguments is not [var place, var count]
            || count != Number(accounts.Length)
            || accounts.FirstOrDefault(account => Number(accounts.IndexOf(account)) == place) is not { } leaving)
        {
            return [request.OnlyForSender(request.Phrases.OldButton)];
        }

        return await PartAsync(request, accounts, leaving);
    }

    private static async ValueTask<IReadOnlyList<Reply>> PartAsync(
        Request request, ImmutableArray<LearnerAccount> accounts, LearnerAccount leaving)
    {
        var (work, phrases, learner) = (request.Work, request.Phrases, request.Learner!);
        await work.HoldAsync(learner.Id);
        var documents = await work.LearnerDocumentsAsync(learner.Id);
        var anew = await work.DetachAsync(leaving.Account, learner.Name, request.At);
        await work.SaveLearnerAsync(anew with { Language = learner.Language });
        foreach (var (kind, json) in documents)
        {
            await work.SaveLearnerDocumentAsync(anew.Id, kind, json);
        }

        var here = request.Message.Sender!.Account;
        return
        [
            .. accounts
                .Select(account => (account.Account, Place: account.Account == here ? request.Conversation.Id : account.Private))
                .Where(account => account.Place is not null)
                .Select(account => Reply.Say(account.Account == leaving.Account
                    ? phrases.UnlinkedHere
                    : phrases.UnlinkDone(phrases.PlatformName(leaving.Account.Platform))) with { To = account.Place }),
        ];
    }

    private static async ValueTask<ImmutableArray<LearnerAccount>> AccountsAsync(Request request) =>
        request.Learner is { } learner ? await request.Work.AccountsAsync(learner.Id) : [];

    /// <summary>Two accounts on one platform are told apart by the user.</summary>
    private static string Label(Request request, LearnerAccount account) => TextCutter.Cut(
        $"{request.Phrases.PlatformName(account.Account.Platform)} · {account.Account.User}", Choice.MaxLabel);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
