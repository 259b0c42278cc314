using System.Collections.Concurrent;

namespace StudyBot.Storage.Sqlite;

/// <summary>
/// The one thread that touches the file. Whatever is waiting is done one after another in one transaction, so that one
/// write to the disk makes all of it durable: cheap under load, and no wait when idle.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>How many jobs share a commit at most: the last of them waits for all of them.</summary>
    private const int MaxGroup = 128;

    private readonly BlockingCollection<SqliteJob> _queue = [];
    private readonly Func<SqliteSession> _open;
    private readonly Thread _thread;
    private SqliteSession? _session;

    /// <param name="session">In use from now on.</param>
    /// <param name="open">Opens another when that one has failed.</param>
    public SqliteWriter(SqliteSession session, Func<SqliteSession> open)
    {
        _session = session;
        _open = open;
        _thread = new Thread(Run) { Name = "SQLite writer", IsBackground = true };
        _thread.Start();
    }

    /// <exception cref="InvalidOperationException">The writer has been disposed.</exception>
    public void Add(SqliteJob job) => _queue.Add(job);

    /// <summary>Finishes what has been added.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _session?.Dispose();
        _queue.Dispose();
    }

    private void Run()
    {
        var group = new List<SqliteJob>(MaxGroup);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < MaxGroup && _queue.TryTake(out var next))
            {
                group.Add(next);
            }

            RunGroup(group);
            group.Clear();
        }
    }

    private void RunGroup(List<SqliteJob> group)
    {
        try
        {
            _session ??= _open();
            RunIn(_session, group);
            group.ForEach(job => job.Complete());
        }
        catch (Exception exception)
        {
            group.ForEach(job => job.Fail(exception));
        }

        if (_session is { IsSuspect: true } or { IsInTransaction: true })
        {
            _session.Dispose();
            _session = null;
        }
    }

    private static void RunIn(SqliteSession session, List<SqliteJob> group)
    {
        session.Begin(group.Exists(job => job.Durability == Durability.Disk) ? Durability.Disk : Durability.Process);
        try
        {
            foreach (var job in group)
            {
                job.Run(session);
                if (!session.IsInTransaction)
                {
                    throw session.Failure ?? new InvalidOperationException("The transaction ended before its time.");
                }
            }

            session.Commit();
        }
        catch
        {
            session.RollBack();
            throw;
        }
    }
}
