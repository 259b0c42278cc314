namespace StudyBot.Storage;

/// <summary>The row that a query has come to; columns are counted from 0. Read before the next one is.</summary>
internal abstract class SqlRow
{
    public abstract bool IsNull(int column);

    public abstract string GetString(int column);

    public abstract int GetInt32(int column);

    public abstract long GetInt64(int column);

    public abstract double GetDouble(int column);

    public abstract bool GetBoolean(int column);

    public string? GetStringOrNull(int column) => IsNull(column) ? null : GetString(column);
}
