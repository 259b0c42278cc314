using System.Data.Common;

namespace StudyBot.Storage.Postgres;

internal sealed class PostgresRow(DbDataReader reader) : SqlRow
{
    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override string GetString(int column) => reader.GetString(column);

    public override int GetInt32(int column) => reader.GetInt32(column);

    public override long GetInt64(int column) => reader.GetInt64(column);

    public override double GetDouble(int column) => reader.GetDouble(column);

    public override bool GetBoolean(int column) => reader.GetBoolean(column);
}
