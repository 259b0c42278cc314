using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace StudyBot.Benchmarks.Telegram;

/// <summary>The students of one run; what the bot sends to others is read by nobody.</summary>
/// <param name="first">Their numbers, which are their chats' ids less <see cref="FirstChat"/>.</param>
internal sealed class LoadStudents(int first, int count)
{
    private const long FirstChat = 1_000_000;

    private readonly Dictionary<long, LoadStudent> _students = Enumerable.Range(first, count)
        .ToDictionary(number => FirstChat + number, number => new LoadStudent(new StudentScript(number)));

    private readonly Lock _lock = new();

    private List<double> _times = [];

    public int End => first + count;

    public IEnumerable<KeyValuePair<long, LoadStudent>> All => _students;

    public List<double> TakeTimes()
    {
        lock (_lock)
        {
            (var times, _times) = (_times, []);
            return times;
        }
    }

    /// <summary>The bot has sent or edited a message.</summary>
    /// <param name="messageId">And its poll's, if it has one.</param>
    /// <returns>What its reader does about it; null: they read on.</returns>
    public (long Chat, LoadStudent Student, StudentAct Act)? Read(JsonElement call, int messageId)
    {
        var id = call.GetProperty("chat_id");
        var chat = id.ValueKind == JsonValueKind.String ? long.Parse(id.GetString()!, CultureInfo.InvariantCulture) : id.GetInt64();
        if (!_students.TryGetValue(chat, out var student))
        {
            return null;
        }

        var options = call.TryGetProperty("options", out var list) ? list.GetArrayLength() : 0;
        lock (student)
        {
            student.PollId = options > 0 ? messageId : student.PollId;
            if (student.Script.Read(options) is not { } act)
            {
                return null;
            }

            lock (_lock)
            {
                _times.Add(Stopwatch.GetElapsedTime(student.ActedAt).TotalMilliseconds);
            }

            return (chat, student, act);
        }
    }
}
