
namespace StudyBot.Storage;

/// <summary>
/// One open transaction. Its statements are the same text for both databases, with parameters <c>$1</c>, <c>$2</c> …
/// and stay prepared, so that there must be few different ones.
/// </summary>
internal abstract class SqlSession
{
    /// <summary>
    /// Set when a statement failed: the transaction must not be committed, whatever the work made of the error.
    /// </summary>
    public Exception? Failure { get; protected set; }

    /// <summary>Writes, now or together with the next statement: for when nobody needs to know how many rows.</summary>
    public abstract ValueTask WriteAsync(string sql, params object?[] values);

    /// <returns>How many rows were written.</returns>
    public abstract ValueTask<int> ExecuteAsync(string sql, params object?[] values);

    /// <returns>The first row; the default when there is none.</returns>
    public abstract ValueTask<T?> FirstAsync<T>(string sql, Func<SqlRow, T> read, params object?[] values);

    public abstract ValueTask<List<T>> ListAsync<T>(string sql, Func<SqlRow, T> read, params object?[] values);

    /// <summary>Keeps other processes out of a conversation until the transaction ends.</summary>
    public abstract ValueTask LockAsync(string conversation);

    /// <summary>The query, such that until the transaction ends others may read the rows of that table, and not change them.</summary>
    public abstract string Shared(string select, string table);
}
