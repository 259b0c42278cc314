using System.Globalization;

namespace StudyBot.Core.Replies.Pictures;

/// <summary>
/// The picture of a learner's progress as SVG: figures, the year, and below it recall by section beside the next days.
/// It lies on a card of its own, so that it can be read on dark and light pages alike.
/// </summary>
public static class ProgressSvg
{
    public const int Width = 960;

    private const string Page = "#f1f4f8";
    private const string Card = "#ffffff";
    private const string Ink = "#1b2733";
    private const string Faint = "#5c6b7a";
    private const string Track = "#e6ebf0";
    private const string Accent = "#1f7a8c";

    private const int Margin = 28;
    private const int Gap = 16;
    private const int Padding = 20;
    private const double Cell = 12.6;
    private const double Step = 15.6;
    private const int MostBars = 10;
    private const int BarStep = 40;
    private const int LeastPanel = 232;

    private static readonly string[] Shades = [Track, "#b9dfe4", "#74bcc8", "#368fa0", "#14596a"];

    public static string Draw(ProgressPicture picture)
    {
        var bars = picture.Recall.Bars.Take(MostBars).ToList();
        var panel = Math.Max(LeastPanel, (bars.Count * BarStep) + 70);
        var (tilesTop, calendarTop) = (96, 96 + 84 + Gap);
        var panelTop = calendarTop + 196 + Gap;
        var svg = new SvgText(Width, panelTop + panel + Margin);
        svg.Box(0, 0, Width, panelTop + panel + Margin, 0, Page);
        svg.Text(Margin, 50, SvgText.Fit(picture.Title, 30), 26, Ink, isBold: true);
        svg.Text(Margin, 76, SvgText.Fit(picture.Subtitle, 60), 14, Faint);
        DrawTiles(svg, picture, tilesTop);
        DrawYear(svg, picture.Year, calendarTop);
        const double half = (Width - (2.0 * Margin) - Gap) / 2;
        DrawBars(svg, picture.Recall.Title, bars, (Margin, panelTop, half, panel));
        DrawColumns(svg, picture.Forecast, (Margin + half + Gap, panelTop, half, panel));
        return svg.End();
    }

    private static void DrawTiles(SvgText svg, ProgressPicture picture, double top)
    {
        var count = Math.Max(1, picture.Tiles.Length);
        var width = (Width - (2.0 * Margin) - ((count - 1) * Gap)) / count;
        for (var index = 0; index < picture.Tiles.Length; index++)
        {
            var left = Margin + (index * (width + Gap));
            svg.Box(left, top, width, 84, 12, Card);
            svg.Text(left + Padding, top + 44, picture.Tiles[index].Value, 30, Accent, isBold: true);
            svg.Text(left + Padding, top + 68, SvgText.Fit(picture.Tiles[index].Label, 13), 14, Faint);
        }
    }

    private static void DrawYear(SvgText svg, PictureCalendar year, double top)
    {
        svg.Box(Margin, top, Width - (2 * Margin), 196, 12, Card);
        Heading(svg, year.Title, Margin, top);
        var (left, first) = (Margin + Padding + 30.0, top + 66);
        foreach (var month in year.Months)
        {
            svg.Text(left + (month.At * Step), first - 8, month.Text, 12, Faint);
        }

        for (var row = 0; row < 7; row += 2)
        {
            svg.Text(left - 8, first + (row * Step) + 11, year.Weekdays[row], 11, Faint, "end");
        }

        var levels = year.LevelOf();
        for (var day = 0; day < levels.Length; day++)
        {
            svg.Box(left + (day / 7 * Step), first + (day % 7 * Step), Cell, Cell, 3, Shades[levels[day]]);
        }

        var right = Width - Margin - Padding;
        svg.Text(right, top + 33, year.More, 12, Faint, "end");
        var scale = right - (year.More.Sum(Ems) * 12) - 8 - (Shades.Length * Step);
        for (var level = 0; level < Shades.Length; level++)
        {
            svg.Box(scale + (level * Step), top + 22, Cell, Cell, 3, Shades[level]);
        }

        svg.Text(scale - 8, top + 33, year.Less, 12, Faint, "end");
    }

    private static void DrawBars(
        SvgText svg, string title, List<PictureBar> bars, (double X, double Y, double Width, double Height) place)
    {
        svg.Box(place.X, place.Y, place.Width, place.Height, 12, Card);
        Heading(svg, title, place.X, place.Y);
        var width = place.Width - (2 * Padding);
        for (var index = 0; index < bars.Count; index++)
        {
            var (bar, top) = (bars[index], place.Y + 68 + (index * BarStep));
            svg.Text(place.X + Padding, top, SvgText.Fit(bar.Label, 19), 14, Ink);
            svg.Text(place.X + Padding + width, top, bar.Value, 14, Ink, "end", isBold: true);
            svg.Text(place.X + Padding + width - 52, top, bar.Note, 12, Faint, "end");
            svg.Box(place.X + Padding, top + 8, width, 8, 4, Track);
            if (bar.Share is > 0 and var share)
            {
                svg.Box(place.X + Padding, top + 8, Math.Max(8, width * Math.Min(1, share)), 8, 4, Accent);
            }
        }
    }

    private static void DrawColumns(
        SvgText svg, PictureColumns columns, (double X, double Y, double Width, double Height) place)
    {
        svg.Box(place.X, place.Y, place.Width, place.Height, 12, Card);
        Heading(svg, columns.Title, place.X, place.Y);
        var (top, bottom) = (place.Y + 60, place.Y + place.Height - 44);
        var (left, right) = (place.X + Padding + 30, place.X + place.Width - Padding);
        var most = Ceiling(columns.Counts.Append(1).Max());
        for (var part = 0; part <= 2; part += most % 2 == 0 ? 1 : 2)
        {
            var y = bottom - ((bottom - top) * part / 2);
            svg.Line(left, y, right, y, Track);
            svg.Text(left - 8, y + 4, (most * part / 2).ToString(CultureInfo.InvariantCulture), 11, Faint, "end");
        }

        var step = (right - left) / Math.Max(1, columns.Counts.Length);
        for (var index = 0; index < columns.Counts.Length; index++)
        {
            var height = (bottom - top) * columns.Counts[index] / most;
            if (height > 0)
            {
                svg.Box(left + (index * step) + 1.5, bottom - height, step - 3, height, 2, index == 0 ? Shades[4] : Shades[3]);
            }
        }

        foreach (var label in columns.Labels)
        {
            svg.Text(left + ((label.At + 0.5) * step), bottom + 20, label.Text, 11, Faint, "middle");
        }
    }

    private static void Heading(SvgText svg, string text, double x, double y) =>
        svg.Text(x + Padding, y + 34, SvgText.Fit(text, 28), 16, Ink, isBold: true);

    private static double Ems(char character) => character >= 0x2E80 ? 1 : 0.56;

    /// <summary>The next round number: 1, 2, 4, 6, 8, 10, 20, 40 …</summary>
    private static int Ceiling(int count)
    {
        var unit = 1;
        while (count > 10 * unit)
        {
            unit *= 10;
        }

        return count <= unit ? unit : (count + (2 * unit) - 1) / (2 * unit) * 2 * unit;
    }
}
