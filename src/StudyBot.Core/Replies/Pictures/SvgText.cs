using System.Globalization;
using System.Text;

namespace StudyBot.Core.Replies.Pictures;

/// <summary>Writes SVG elements, numbers the same in every country and text escaped.</summary>
internal sealed class SvgText
{
    /// <summary>The first that is installed; without a Chinese one first, Han characters take Japanese forms.</summary>
    private const string Fonts =
        "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Noto Sans','DejaVu Sans',sans-serif";

    private readonly StringBuilder _text = new();

    public SvgText(double width, double height) => Add(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{Fonts}\">");

    public void Box(double x, double y, double width, double height, double corner, string colour) => Add(
        $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" rx=\"{corner:0.##}\" fill=\"{colour}\"/>");

    public void Line(double x1, double y1, double x2, double y2, string colour) => Add(
        $"<path d=\"M{x1:0.##} {y1:0.##}L{x2:0.##} {y2:0.##}\" stroke=\"{colour}\"/>");

    /// <param name="y">Of the base line.</param>
    /// <param name="anchor">start, middle or end.</param>
    public void Text(
        double x, double y, string text, double size, string colour, string anchor = "start", bool isBold = false)
    {
        var weight = isBold ? " font-weight=\"700\"" : "";
        Add($"<text x=\"{x:0.##}\" y=\"{y:0.##}\" font-size=\"{size:0.##}\" fill=\"{colour}\" text-anchor=\"{anchor}\"{weight}>{Escape(text)}</text>");
    }

    public string End() => _text.Append("</svg>").ToString();

    /// <summary>The text, cut where it would be wider than so many ems; Han characters take one, others about half.</summary>
    public static string Fit(string text, double ems)
    {
        var width = 0.0;
        for (var index = 0; index < text.Length; index++)
        {
            width += text[index] >= 0x2E80 ? 1 : char.IsUpper(text[index]) ? 0.66 : 0.52;
            if (width > ems)
            {
                return TextCutter.Cut(text, Math.Max(1, index));
            }
        }

        return text;
    }

    private void Add(FormattableString element) => _text.Append(element.ToString(CultureInfo.InvariantCulture));

    /// <summary>Characters that XML does not know are left out.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value is 9 or (>= 32 and not 0xFFFE and not 0xFFFF)))
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
