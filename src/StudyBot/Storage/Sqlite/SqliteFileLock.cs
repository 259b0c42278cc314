using StudyBot.Core.Study;

namespace StudyBot.Storage.Sqlite;

/// <summary>
/// Keeps a second process off the file: the system's own lock on <c>….lock</c> beside it, which ends with the process
/// however that ends. The lock's file stays; only the lock counts.
/// </summary>
internal sealed class SqliteFileLock : IDisposable
{
    private readonly FileStream _stream;

    private SqliteFileLock(FileStream stream) => _stream = stream;

    /// <exception cref="StoreUnavailableException">Somebody has it, or the folder cannot be written.</exception>
    public static SqliteFileLock Take(string path)
    {
        var lockPath = path + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(lockPath)!);
            return new SqliteFileLock(
                new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreUnavailableException(
                $"The folder of the SQLite file {path} cannot be written: give the bot's user the rights, or name "
                + "another file in Storage:ConnectionString.",
                exception);
        }
        catch (IOException exception) when (File.Exists(lockPath))
        {
            throw new StoreUnavailableException(
                $"The SQLite file {path} is in use by another StudyBot: stop that one first, or name "
                + "another file in Storage:ConnectionString.",
                exception);
        }
        catch (IOException exception)
        {
            throw new StoreUnavailableException(
                $"The SQLite file {path} cannot be made: {exception.Message} Name another file in "
                + "Storage:ConnectionString.",
                exception);
        }
    }

    public void Dispose() => _stream.Dispose();
}
