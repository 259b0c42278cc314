namespace StudyBot.Storage;

/// <summary>Where the study is kept: configuration section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>
    /// <c>Host=…;Database=…</c> is PostgreSQL; <c>Data Source=…</c> or a bare path is a SQLite file. Empty (the
    /// default): <c>studybot/studybot.db</c> in the user's data directory (<c>$XDG_DATA_HOME</c>, else
    /// <c>~/.local/share</c>).
    /// </summary>
    public string? ConnectionString { get; set; }
}
