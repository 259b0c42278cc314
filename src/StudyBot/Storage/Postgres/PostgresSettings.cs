using Npgsql;
using StudyBot.Core.Study;

namespace StudyBot.Storage.Postgres;

/// <summary>The user's connection string with our defaults where it says nothing.</summary>
internal static class PostgresSettings
{
    /// <exception cref="StoreUnavailableException">The driver does not know a key or a value.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString)
            {
                ApplicationName = "StudyBot",
                Enlist = false,
                NoResetOnClose = true, // nothing we set outlives a transaction
            };
            Default("Maximum Pool Size", 20);
            Default("Max Auto Prepare", 64);
            Default("Auto Prepare Min Usages", 2);
            Default("Keepalive", 30);
            return settings;

            void Default(string key, int value)
            {
                if (!settings.ContainsKey(key))
                {
                    settings[key] = value;
                }
            }
        }
        catch (ArgumentException exception)
        {
            throw new StoreUnavailableException(
                $"Storage:ConnectionString is no connection string of PostgreSQL: {exception.Message}", exception);
        }
    }
}
