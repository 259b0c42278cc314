using StudyBot.Core.Messages;

namespace StudyBot.Core.Handlers.General;

/// <summary>Which command a misspelt one was probably meant to be.</summary>
public static class NearestCommand
{
    private const int LongestName = 40;

    private static readonly (string Known, CommandDescription Command)[] Names =
    [
        .. Commands.All
            .SelectMany(command => command.Aliases.Prepend(command.Name).Select(name => (name, command)))
            .OrderByDescending(pair => pair.name.Length),
    ];

    /// <param name="name">As typed, without the slash.</param>
    /// <returns>The command and the number that was stuck to its name (<c>/footnote2</c>); null when none is
    /// near.</returns>
    public static (CommandDescription Command, string Stuck)? To(string name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        if (Commands.Find(name) is { } same)
        {
            return (same, "");
        }

        return WithNumber(name) ?? Misspelt(name) ?? Begun(name);
    }

    private static (CommandDescription, string)? WithNumber(string name)
    {
        foreach (var (known, command) in Names)
        {
            if (name.StartsWith(known, StringComparison.Ordinal)
                && NumberReader.Read(name[known.Length..]) is { } number)
            {
                return (command, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    private static (CommandDescription, string)? Misspelt(string name)
    {
        var (known, command) = Names.MinBy(pair => Distance(name, pair.Known));
        return Distance(name, known) <= Tolerated(Math.Min(name.Length, known.Length)) ? (command, "") : null;
    }

    private static (CommandDescription, string)? Begun(string name)
    {
        var (_, command) = Names.FirstOrDefault(pair => IsBeginning(name, pair.Known) || IsBeginning(pair.Known, name));
        return command is null ? null : (command, "");
    }

    /// <summary>Other bots' commands are short words too: one slip in four letters, two from six on.</summary>
    private static int Tolerated(int length) => length switch
    {
        < 4 => 0,
        < 6 => 1,
        _ => 2,
    };

    private static bool IsBeginning(string beginning, string whole) =>
        beginning.Length >= (char.IsAscii(beginning[0]) ? 3 : 1)
        && whole.StartsWith(beginning, StringComparison.Ordinal);

    /// <summary>
    /// Damerau and Levenshtein's distance: letters added, left out, replaced, and neighbours swapped.
    /// </summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                        rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
