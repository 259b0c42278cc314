using StudyBot.Core.Study;

namespace StudyBot.Storage.Sqlite;

/// <summary>Something for the writer to do; its task ends when the group that it was done in is committed.</summary>
internal abstract class SqliteJob(Durability durability)
{
    public Durability Durability => durability;

    /// <summary>May be called again, when what it wrote was not kept.</summary>
    /// <returns>False: it threw, which is kept for <see cref="Complete"/>, and what it wrote must not be kept.</returns>
    public abstract bool Run(SqliteSession session);

    /// <summary>The group is committed, or it failed by itself.</summary>
    public abstract void Complete();

    /// <summary>The group is not committed.</summary>
    public abstract void Fail(Exception exception);
}

/// <param name="explain">Gives an error the shape in which the caller gets it.</param>
internal sealed class SqliteJob<T>(
    Durability durability,
    Func<SqlSession, ValueTask<T>> work,
    Func<Exception, Exception> explain,
    CancellationToken cancellationToken)
    : SqliteJob(durability)
{
    // Continuations must not run on the writer's thread: they would hold up everybody's commits.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;
    private Exception? _failure;

    public Task<T> Task => _completion.Task;

    public override bool Run(SqliteSession session)
    {
        _failure = null;
        if (cancellationToken.IsCancellationRequested)
        {
            _failure = new OperationCanceledException(cancellationToken);
            return true;
        }

        session.BeginUnit();
        try
        {
            var task = work(session);
            if (!task.IsCompleted)
            {
                throw new InvalidOperationException("The work waited for something else than its unit of work.");
            }

            _result = task.GetAwaiter().GetResult();
            session.EndUnit();
            return true;
        }
        catch (Exception exception)
        {
            _failure = exception;
            return false;
        }
    }

    public override void Complete()
    {
        if (_failure is null)
        {
            _completion.SetResult(_result);
        }
        else
        {
            End(_failure);
        }
    }

    public override void Fail(Exception exception) => End(_failure ?? exception);

    private void End(Exception exception)
    {
        if (exception is OperationCanceledException { CancellationToken: var token } && token == cancellationToken)
        {
            _completion.SetCanceled(token);
        }
        else
        {
            _completion.SetException(explain(exception));
        }
    }
}
