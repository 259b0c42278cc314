using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers;

/// <summary>One thing a person can ask for. A class may implement several of the interfaces below; it returns replies and never sends.</summary>
public interface IHandler;

public interface ICommandHandler : IHandler
{
    CommandDescription Command { get; }

    ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command);
}

/// <summary>Handles presses whose action begins with one of its verbs.</summary>
public interface IPressHandler : IHandler
{
    IReadOnlyList<string> Verbs { get; }

    ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed);
}

/// <summary>Handles rows of one kind that came due; called only when this unit of work has taken the row.</summary>
public interface IDueHandler : IHandler
{
    string DueKind { get; }

    ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, CameDue due);
}

/// <summary>Handles one of the other message bodies.</summary>
public interface IBodyHandler<TBody> : IHandler
    where TBody : MessageBody
{
    ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, TBody body);
}
