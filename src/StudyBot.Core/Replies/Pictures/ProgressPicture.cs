using System.Collections.Immutable;

namespace StudyBot.Core.Replies.Pictures;

/// <summary>
/// What the picture of a learner's progress shows, in words and numbers: drawn as SVG, or out of characters in a
/// terminal. All text is in the reader's language.
/// </summary>
/// <param name="Tiles">The figures at the top, at most four.</param>
public sealed record ProgressPicture(
    string Title,
    string Subtitle,
    ImmutableArray<PictureTile> Tiles,
    PictureCalendar Year,
    PictureBars Recall,
    PictureColumns Forecast);

public sealed record PictureTile(string Value, string Label);

/// <summary>A year of days, a column a week, a row a weekday.</summary>
/// <param name="Counts">A day each from a Monday on, the last is today.</param>
/// <param name="Weekdays">Seven short names, Monday first.</param>
/// <param name="Months">Names of months, each at the week (from 0) that its first day lies in.</param>
/// <param name="Less">Ends of the scale of colours.</param>
public sealed record PictureCalendar(
    string Title,
    ImmutableArray<int> Counts,
    ImmutableArray<string> Weekdays,
    ImmutableArray<PictureLabel> Months,
    string Less,
    string More)
{
    public const int Levels = 4;

    public int Weeks => (Counts.Length + 6) / 7;

    /// <summary>How dark each day is: 0 for none, else 1 to 4 by the quarter of the days learned that it falls in.</summary>
    public ImmutableArray<int> LevelOf()
    {
        var learned = Counts.Where(count => count > 0).Distinct().Order().ToList();
        return [.. Counts.Select(count => count == 0 ? 0 : 1 + (learned.IndexOf(count) * Levels / learned.Count))];
    }
}

/// <param name="At">The place of the week or column, from 0.</param>
public sealed record PictureLabel(int At, string Text);

public sealed record PictureBars(string Title, ImmutableArray<PictureBar> Bars);

/// <param name="Share">0 to 1; null: nothing to show yet.</param>
/// <param name="Value">The share in words.</param>
/// <param name="Note">Of how much it is.</param>
public sealed record PictureBar(string Label, double? Share, string Value, string Note);

/// <param name="Counts">A column each.</param>
/// <param name="Labels">Below some of the columns.</param>
public sealed record PictureColumns(string Title, ImmutableArray<int> Counts, ImmutableArray<PictureLabel> Labels);
