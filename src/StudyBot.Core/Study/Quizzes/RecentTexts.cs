using System.Collections.Concurrent;

namespace StudyBot.Core.Study.Quizzes;

/// <summary>Remembers for a while what a text was made from. Used by several threads at once.</summary>
/// <param name="capacity">How many; when they are more, all are forgotten.</param>
internal sealed class RecentTexts<T>(int capacity)
    where T : class
{
    private readonly ConcurrentDictionary<string, T> _made = new(StringComparer.Ordinal);

    public void Add(string text, T value)
    {
        if (_made.Count >= capacity)
        {
            _made.Clear();
        }

        _made[text] = value;
    }

    /// <returns>Null when it is not known (any more): each is taken once.</returns>
    public T? Take(string text) => _made.TryRemove(text, out var value) ? value : null;
}
