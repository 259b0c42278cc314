using Microsoft.Data.Sqlite;
using StudyBot.Core.Study;
using static SQLitePCL.raw;

namespace StudyBot.Storage.Sqlite;

/// <summary>SQLite's errors in plain words, for the log.</summary>
internal static class SqliteErrors
{
    /// <summary>Null: no fault of the file's but one of ours.</summary>
    public static StoreUnavailableException? Explain(Exception exception, string path) =>
        exception is SqliteException error && Cause(error.SqliteErrorCode) is { } cause
            ? new StoreUnavailableException($"The SQLite file {path} {cause}", error)
            : null;

    /// <summary>Is it wrong with the file or its system, so that a new connection may find it mended?</summary>
    public static bool IsOfTheFile(SqliteException error) =>
        error.SqliteErrorCode is not (SQLITE_FULL or SQLITE_BUSY) && Cause(error.SqliteErrorCode) is not null;

    private static string? Cause(int code) => code switch
    {
        SQLITE_FULL => "has no room left: free some of the disk.",
        SQLITE_READONLY => "is read-only: let the bot's user write to it and to its folder.",
        SQLITE_BUSY or SQLITE_LOCKED or SQLITE_PROTOCOL =>
            "is being written by another program: end that program's transaction.",
        SQLITE_CANTOPEN => "cannot be opened: see that its folder exists and that the bot's user may write there.",
        SQLITE_PERM or SQLITE_AUTH => "may not be used by the bot's user: give it the rights.",
        SQLITE_IOERR => "cannot be read or written (input/output error): check the disk.",
        SQLITE_CORRUPT => "is damaged: restore it from a copy, or let `sqlite3 FILE .recover` save what it can.",
        SQLITE_NOTADB => "is no SQLite database: name another file in Storage:ConnectionString.",
        SQLITE_NOMEM => "cannot be used for want of memory.",
        SQLITE_NOLFS or SQLITE_TOOBIG => "is too big for the file system.",
        _ => null,
    };
}
