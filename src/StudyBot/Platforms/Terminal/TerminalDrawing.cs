using System.Globalization;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Pictures;
using StudyBot.Platforms.Terminal.Screen;

namespace StudyBot.Platforms.Terminal;

/// <summary>
/// A learner's progress out of characters, at most 64 columns wide. On a screen only: pipes have the text that it goes
/// with.
/// </summary>
public static class TerminalDrawing
{
    private const string Shades = "·░▒▓█";
    private const string Steps = " ▁▂▃▄▅▆▇█";
    private const int LabelWidth = 24;
    private const int BarWidth = 24;
    private const int Rows = 4;

    public static IEnumerable<TerminalLine> Of(ProgressPicture picture) =>
        Year(picture.Year).Append(Empty)
            .Concat(Recall(picture.Recall)).Append(Empty)
            .Concat(Forecast(picture.Forecast));

    private static TerminalLine Empty => Drawn([]);

    private static IEnumerable<TerminalLine> Year(PictureCalendar year)
    {
        yield return Heading(year.Title);
        yield return Drawn([Faint(Labels(year.Months, 4, year.Weeks))]);
        var levels = year.LevelOf();
        for (var row = 0; row < 7; row++)
        {
            var days = Enumerable.Range(0, year.Weeks).Select(week => (week * 7) + row).Where(day => day < levels.Length);
            yield return Drawn(
            [
                Faint(Fill(row % 2 == 0 ? year.Weekdays[row] : "", 4)),
                .. days.Select(day => levels[day] == 0
                    ? Faint(Shades[..1])
                    : new TerminalSpan(Shades[levels[day]].ToString(), Tone: TerminalTone.Done)),
            ]);
        }
    }

    private static IEnumerable<TerminalLine> Recall(PictureBars recall)
    {
        yield return Heading(recall.Title);
        foreach (var bar in recall.Bars)
        {
            var full = (int)Math.Round(Math.Clamp(bar.Share ?? 0, 0, 1) * BarWidth);
            yield return Drawn(
            [
                new TerminalSpan(Fill(TerminalText.Clean(bar.Label), LabelWidth) + " "),
                new TerminalSpan(new string('━', full), Tone: TerminalTone.Done),
                Faint(new string('━', BarWidth - full)),
                new TerminalSpan(" " + bar.Value.PadLeft(4)),
                Faint("  " + bar.Note),
            ]);
        }
    }

    private static IEnumerable<TerminalLine> Forecast(PictureColumns forecast)
    {
        yield return Heading(forecast.Title);
        var most = Math.Max(1, forecast.Counts.Max());
        for (var row = Rows - 1; row >= 0; row--)
        {
            var eighths = forecast.Counts.Select(count =>
                Math.Clamp((int)Math.Ceiling(count * Rows * 8.0 / most) - (row * 8), 0, 8));
            var scale = row == Rows - 1 ? most.ToString(CultureInfo.InvariantCulture) : row == 0 ? "0" : "";
            yield return Drawn(
            [
                Faint(scale.PadLeft(4) + " "),
                new TerminalSpan(string.Concat(eighths.Select(step => $"{Steps[step]} ")), Tone: TerminalTone.Done),
            ]);
        }

        var labels = forecast.Labels.Select(label => label with { At = label.At * 2 });
        yield return Drawn([Faint(Labels(labels, 5, forecast.Counts.Length * 2))]);
    }

    private static TerminalLine Heading(string text) => Drawn([new TerminalSpan(TerminalText.Clean(text), TextStyle.Bold)]);

    /// <summary>One behind the other; one that would run into the last is left out.</summary>
    private static string Labels(IEnumerable<PictureLabel> labels, int indent, int width)
    {
        var line = new string(' ', indent);
        foreach (var label in labels)
        {
            var free = indent + label.At - CellWidth.Of(line);
            if (free >= (label.At == 0 ? 0 : 1) && label.At < width)
            {
                line += new string(' ', free) + TerminalText.Clean(label.Text);
            }
        }

        return line;
    }

    /// <summary>Cut or filled up to so many columns.</summary>
    private static string Fill(string text, int width)
    {
        while (CellWidth.Of(text) > width)
        {
            text = TextCutter.Cut(text, text.Length - 2);
        }

        return text + new string(' ', width - CellWidth.Of(text));
    }

    private static TerminalSpan Faint(string text) => new(text, TextStyle.Faint);

    private static TerminalLine Drawn(IEnumerable<TerminalSpan> spans) => new([.. spans], IsDecoration: true);
}
