using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace StudyBot.Benchmarks.Discord;

/// <summary>The students of one run; what the bot shows to others is read by nobody.</summary>
/// <param name="first">Their numbers, which are their people's ids less <see cref="FirstUser"/>.</param>
internal sealed class LoadPeople(int first, int count)
{
    public const long FirstUser = 1_300_000_000_000_000_000;

    public const long FirstChannel = 1_400_000_000_000_000_000;

    private readonly LoadPerson[] _people =
        [.. Enumerable.Range(first, count).Select(number => new LoadPerson(number, new DiscordScript(number)))];

    private readonly Lock _lock = new();

    private List<double> _times = [];

    public int End => first + count;

    public IEnumerable<LoadPerson> All => _people;

    public static string ChannelOf(int number) => (FirstChannel + number).ToString(CultureInfo.InvariantCulture);

    /// <summary>An interaction's token begins with the number of its student.</summary>
    public static int NumberOfToken(string token) =>
        int.Parse(token.AsSpan(0, token.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    public static int NumberOfChannel(string id) => (int)(long.Parse(id, CultureInfo.InvariantCulture) - FirstChannel);

    public List<double> TakeTimes()
    {
        lock (_lock)
        {
            (var times, _times) = (_times, []);
            return times;
        }
    }

    /// <summary>The bot has shown or changed a message.</summary>
    /// <returns>What its reader does about it; null: they read on.</returns>
    public (LoadPerson Student, DiscordAct Act)? Read(int number, long messageId, JsonElement message)
    {
        var index = number - first;
        if (index < 0 || index >= _people.Length)
        {
            return null;
        }

        var student = _people[index];
        lock (student)
        {
            student.Shown = LoadJson.Message(messageId, ChannelOf(number), message);
            if (student.Script.Read(DiscordOptionButtons.Of(message)) is not { } act)
            {
                return null;
            }

            lock (_lock)
            {
                _times.Add(Stopwatch.GetElapsedTime(student.ActedAt).TotalMilliseconds);
            }

            return (student, act);
        }
    }
}
