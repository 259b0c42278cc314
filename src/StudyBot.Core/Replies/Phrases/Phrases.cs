namespace StudyBot.Core.Replies.Phrases;

/// <summary>
/// Everything the bot says, one class per language; a phrase that a language lacks does not compile. The parts of the class are by
/// topic: <c>Phrases.Quiz.cs</c>, <c>Phrases.Lookup.cs</c> and so on, each with the same parts of every language beside it.
/// </summary>
public abstract partial class Phrases
{
    public static readonly Phrases Chinese = new ChinesePhrases();

    public static readonly Phrases English = new EnglishPhrases();

    public static readonly IReadOnlyList<Phrases> All = [Chinese, English];

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public abstract string Language { get; }

    /// <summary>The language's name in itself.</summary>
    public abstract string LanguageName { get; }

    /// <param name="tag">An IETF tag (<c>zh-hans</c>, <c>en-GB</c>) or null.</param>
    /// <returns>Null when no language of ours fits.</returns>
    public static Phrases? For(string? tag) => tag is null
        ? null
        : All.FirstOrDefault(phrases => tag.StartsWith(phrases.Language, StringComparison.OrdinalIgnoreCase)
            && (tag.Length == 2 || !char.IsAsciiLetter(tag[2])));
}
