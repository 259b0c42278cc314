using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace StudyBot.Core.Replies;

[Flags]
public enum TextStyle
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,

    /// <summary>A word that was searched for.</summary>
    Mark = 8,

    /// <summary>In a character diff: what was typed and is not in the answer.</summary>
    Deleted = 16,

    /// <summary>In a character diff: what the answer has and was not typed.</summary>
    Inserted = 32,

    /// <summary>Of less weight: evidence lines, how to stop.</summary>
    Faint = 64,
}

/// <param name="Text">Plain characters; the platform's writer escapes them.</param>
/// <param name="Style">How they look.</param>
/// <param name="Link">An absolute http(s) address, or null.</param>
public readonly record struct TextSpan(string Text, TextStyle Style = TextStyle.Plain, string? Link = null);

/// <summary>
/// Styled text without any platform's markup. Build it by interpolation: <c>RichText.Of($"{answer:b} ({section:f})")</c>;
/// what is interpolated is always text, never markup. Formats: b bold, i italic, c code, m mark, d deleted, n inserted, f faint.
/// </summary>
public sealed class RichText : IEquatable<RichText>
{
    public static readonly RichText Empty = new([]);

    public RichText(ImmutableArray<TextSpan> spans) => Spans = spans;

    public ImmutableArray<TextSpan> Spans { get; }

    public bool IsEmpty => Spans.IsEmpty;

    public static implicit operator RichText(string text) => text.Length == 0 ? Empty : new([new TextSpan(text)]);

    public static RichText operator +(RichText left, RichText right) => new([.. left.Spans, .. right.Spans]);

    public static RichText Add(RichText left, RichText right) => left + right;

    public static RichText Of(RichTextInterpolation text) => text.ToRichText();

    public static RichText Link(string text, string address) => new([new TextSpan(text, TextStyle.Plain, address)]);

    public static RichText Styled(string text, TextStyle style) => new([new TextSpan(text, style)]);

    public static RichText Join(RichText separator, IEnumerable<RichText> parts)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst)
            {
                spans.AddRange(separator.Spans);
            }

            spans.AddRange(part.Spans);
            isFirst = false;
        }

        return new RichText(spans.ToImmutable());
    }

    public static RichText Lines(params IEnumerable<RichText> lines) => Join("\n", lines);

    public static RichText FromString(string text) => text;

    /// <summary>The characters alone, without styles and addresses.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var span in Spans)
        {
            text.Append(span.Text);
        }

        return text.ToString();
    }

    public bool Equals(RichText? other) => other is not null && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as RichText);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}

[InterpolatedStringHandler]
public readonly struct RichTextInterpolation
{
    private readonly List<TextSpan> _spans;

    public RichTextInterpolation(int literalLength, int formattedCount) =>
        _spans = new List<TextSpan>((formattedCount * 2) + (literalLength > 0 ? 1 : 0));

    public void AppendLiteral(string value) => Append(value, TextStyle.Plain);

    public void AppendFormatted(RichText value) => _spans.AddRange(value.Spans);

    public void AppendFormatted(string? value) => Append(value ?? "", TextStyle.Plain);

    public void AppendFormatted(string? value, string format) => Append(value ?? "", StyleOf(format));

    public void AppendFormatted(int value) => AppendFormatted(value, "");

    public void AppendFormatted(int value, string format) =>
        Append(value.ToString(System.Globalization.CultureInfo.InvariantCulture), StyleOf(format));

    public RichText ToRichText() => new([.. _spans]);

    private static TextStyle StyleOf(string format)
    {
        var style = TextStyle.Plain;
        foreach (var letter in format)
        {
            style |= letter switch
            {
                'b' => TextStyle.Bold,
                'i' => TextStyle.Italic,
                'c' => TextStyle.Code,
                'm' => TextStyle.Mark,
                'd' => TextStyle.Deleted,
                'n' => TextStyle.Inserted,
                'f' => TextStyle.Faint,
                _ => throw new FormatException($"'{letter}' is no text style: use b, i, c, m, d, n or f."),
            };
        }

        return style;
    }

    private void Append(string text, TextStyle style)
    {
        if (text.Length > 0)
        {
            _spans.Add(new TextSpan(text, style));
        }
    }
}
