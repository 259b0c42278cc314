using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Daily;

/// <summary><c>/fact</c>: one now.</summary>
public sealed class FactHandler : ICommandHandler, IPressHandler
{
    public CommandDescription Command => Commands.Fact;

    public IReadOnlyList<string> Verbs { get; } = ["fact"];

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) => FactAsync(request);

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed) => FactAsync(request);

    private static async ValueTask<IReadOnlyList<Reply>> FactAsync(Request request)
    {
        if (await FactComposer.NextAsync(request) is not { } fact)
        {
            return [Reply.Say(request.Phrases.NoFacts)];
        }

        request.Happenings.Add(new FactPosted(null));
        return [fact];
    }
}
