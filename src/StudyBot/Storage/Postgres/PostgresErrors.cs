using System.Net.Sockets;
using Npgsql;
using StudyBot.Core.Study;

namespace StudyBot.Storage.Postgres;

/// <summary>PostgreSQL's errors in plain words, for the log.</summary>
internal static class PostgresErrors
{
    /// <summary>Two transactions got into each other's way: run again, it will do.</summary>
    public static bool IsConflict(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
    };

    public static bool IsLostConnection(Exception exception) => exception
        is NpgsqlException { InnerException: SocketException or IOException }
        or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown };

    /// <summary>Null: no fault of the server's but one of ours.</summary>
    public static StoreUnavailableException? Explain(Exception exception, string store) =>
        Cause(exception) is { } cause ? new StoreUnavailableException($"{store} {cause}", exception) : null;

    private static string? Cause(Exception exception) => exception switch
    {
        PostgresException refusal => Cause(refusal),
        NpgsqlException { InnerException: TimeoutException } =>
            "does not answer in time: see whether the server is overloaded.",
        NpgsqlException { InnerException: SocketException or IOException } or SocketException =>
            "cannot be reached: see that the server runs, and check host and port in Storage:ConnectionString.",
        NpgsqlException => $"cannot be used: {exception.Message}",
        _ => null,
    };

    private static string? Cause(PostgresException refusal) => refusal.SqlState switch
    {
        PostgresErrorCodes.DiskFull => "has no room left: free some of the server's disk.",
        PostgresErrorCodes.TooManyConnections =>
            "has too many connections: raise max_connections, or set Maximum Pool Size in Storage:ConnectionString.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "is read-only: connect to the primary server.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "refuses the user or the password: check them in Storage:ConnectionString.",
        PostgresErrorCodes.InvalidCatalogName => "does not exist: create the database, or name another.",
        PostgresErrorCodes.InsufficientPrivilege => $"withholds a right: {refusal.MessageText}.",
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            "could not part the transactions that waited for each other: it may be overloaded.",
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown =>
            "is starting or stopping: the bot goes on when it is back.",
        // Resources, operator's intervention (time-outs among them), the system's errors, connections, damage.
        [.. var kind, _, _, _] when kind is "53" or "57" or "58" or "08" or "XX" =>
            $"is in trouble: {refusal.MessageText} ({refusal.SqlState}).",
        _ => null,
    };
}
