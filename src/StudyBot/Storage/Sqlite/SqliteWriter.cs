namespace StudyBot.Storage.Sqlite;

/// <summary>
/// The one thread that touches the file. Whatever is waiting is done one after another in one transaction, so that one
/// write to the disk makes all of it durable: cheap under load, and no wait when idle.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>How many jobs share a commit at most: the last of them waits for all of them.</summary>
    private const int MaxGroup = 128;

    private readonly Queue<SqliteJob> _queue = new();
    private readonly Func<SqliteSession> _open;
    private readonly Thread _thread;
    private SqliteSession? _session;
    private bool _isEnding;

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
    public void Add(SqliteJob job)
    {
        lock (_queue)
        {
            if (_isEnding)
            {
                throw new InvalidOperationException("The store is closed.");
            }

            _queue.Enqueue(job);
            Monitor.Pulse(_queue);
        }
    }

    /// <summary>Finishes what has been added.</summary>
    public void Dispose()
    {
        lock (_queue)
        {
            _isEnding = true;
            Monitor.Pulse(_queue);
        }

        _thread.Join();
        _session?.Dispose();
    }

    private void Run()
    {
        var group = new List<SqliteJob>(MaxGroup);
        while (Take(group))
        {
            RunGroup(group);
            group.Clear();
        }
    }

    /// <summary>Waits until there is something to do. A thread that sleeps costs nothing, unlike one that spins.</summary>
    /// <returns>False: there will be nothing more.</returns>
    private bool Take(List<SqliteJob> group)
    {
        lock (_queue)
        {
            while (_queue.Count == 0 && !_isEnding)
            {
                Monitor.Wait(_queue);
            }

            while (group.Count < MaxGroup && _queue.TryDequeue(out var job))
            {
                group.Add(job);
            }

            return group.Count > 0;
        }
    }

    /// <summary>When one of several fails, nothing of the group is kept, and each is done again by itself.</summary>
    private void RunGroup(List<SqliteJob> group)
    {
        if (!TryRun(group))
        {
            group.ForEach(job => TryRun([job]));
        }
    }

    /// <returns>False: one of several failed; no job has ended, and nothing was kept.</returns>
    private bool TryRun(List<SqliteJob> jobs)
    {
        try
        {
            _session ??= _open();
            var isKept = RunIn(_session, jobs);
            if (!isKept && jobs.Count > 1)
            {
                return false;
            }

            jobs.ForEach(job => job.Complete());
        }
        catch (Exception exception)
        {
            jobs.ForEach(job => job.Fail(exception));
        }
        finally
        {
            if (_session is { IsSuspect: true } or { IsInTransaction: true })
            {
                _session.Dispose();
                _session = null;
            }
        }

        return true;
    }

    /// <returns>False: a job failed, and nothing was kept.</returns>
    private static bool RunIn(SqliteSession session, List<SqliteJob> jobs)
    {
        session.Begin(jobs.Exists(job => job.Durability == Durability.Disk) ? Durability.Disk : Durability.Process);
        try
        {
            if (!jobs.TrueForAll(job => job.Run(session)))
            {
                session.RollBack();
                return false;
            }

            session.Commit();
            return true;
        }
        catch
        {
            session.RollBack();
            throw;
        }
    }
}
