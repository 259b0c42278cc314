using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using StudyBot.Core.Replies.Pictures;
using StudyBot.Core.Study.Export;

namespace StudyBot.Core.Replies;

/// <summary>A piece of a reply. A closed family: every platform's writer decides about every record here.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "part")]
[JsonDerivedType(typeof(TextPart), "text")]
[JsonDerivedType(typeof(QuestionPart), "question")]
[JsonDerivedType(typeof(ChoicesPart), "choices")]
[JsonDerivedType(typeof(PicturePart), "picture")]
[JsonDerivedType(typeof(FilePart), "file")]
[JsonDerivedType(typeof(DrawingPart), "drawing")]
[JsonDerivedType(typeof(DeckPart), "deck")]
[JsonDerivedType(typeof(SuggestionsPart), "suggestions")]
[JsonDerivedType(typeof(MarkPart), "mark")]
public abstract record ReplyPart;

public sealed record TextPart(RichText Text) : ReplyPart;

/// <summary>How a question can be answered; the writer picks the control that fits best (poll, buttons, menu, form, typing).</summary>
public enum AnswerControl
{
    /// <summary>Exactly one option.</summary>
    PickOne,

    /// <summary>Any number of options; all and only the right ones.</summary>
    PickSeveral,

    /// <summary>All options, in the right order.</summary>
    PutInOrder,

    /// <summary>Typed text.</summary>
    Type,

    /// <summary>Typed text, several parts over one or several messages.</summary>
    TypeSeveral,
}

/// <summary>An open question.</summary>
/// <param name="Action">The round's action: pressing an option gives <c>Pressed(Action, [index])</c>, a typed answer given
/// through a form <c>Pressed(Action, [text])</c>, several picked options <c>Pressed(Action, [index, index …])</c>.</param>
/// <param name="Control">How it is answered.</param>
/// <param name="Header">Number, kind, section: "问题 3/10 · 第二节".</param>
/// <param name="Prompt">The question itself; plain text for polls is its <c>ToString()</c>.</param>
/// <param name="Options">The options as shown, in the order shown; empty for typed answers.</param>
/// <param name="Right">Indexes of the right options, ascending (for native quiz polls); in order for <see cref="AnswerControl.PutInOrder"/>.</param>
/// <param name="Explanation">Why, with section and footnote; may be over a poll's 200 characters (then no poll is used).</param>
/// <param name="Instruction">How to answer it, one short line; also the placeholder of a form.</param>
/// <param name="ClosesAt">When the time is up; null in private.</param>
/// <param name="OpenFor">How long it is open from being shown; null in private.</param>
/// <param name="Progress">Question number and how many there are: for a progress bar.</param>
public sealed record QuestionPart(
    string Action,
    AnswerControl Control,
    RichText Header,
    RichText Prompt,
    ImmutableArray<string> Options,
    ImmutableArray<int> Right,
    string Explanation,
    string Instruction,
    Instant? ClosesAt,
    Duration? OpenFor,
    (int Number, int Total) Progress) : ReplyPart
{
    /// <summary>How many have answered by now; null while nobody has, and in private.</summary>
    public string? Standing { get; init; }
}

/// <summary>Buttons below the text, in rows.</summary>
[method: JsonConstructor]
public sealed record ChoicesPart(ImmutableArray<ImmutableArray<Choice>> Rows) : ReplyPart
{
    public ChoicesPart(params IEnumerable<Choice> row) : this([[.. row]]) { }
}

/// <param name="Png">The picture's bytes.</param>
/// <param name="AlternativeText">Says what the picture says.</param>
public sealed record PicturePart(ImmutableArray<byte> Png, string AlternativeText) : ReplyPart;

public sealed record FilePart(string FileName, string MediaType, ImmutableArray<byte> Content) : ReplyPart;

/// <summary>
/// A picture still to be drawn: what it shows. The delivery makes a <see cref="PicturePart"/> of it for platforms that do
/// not draw themselves, and leaves it out where none can be made.
/// </summary>
/// <param name="AlternativeText">Says what the picture says.</param>
public sealed record DrawingPart(ProgressPicture Picture, string AlternativeText) : ReplyPart;

/// <summary>Notes for Anki; the delivery makes a <see cref="FilePart"/> of them, so that no platform sees one.</summary>
public sealed record DeckPart(string FileName, AnkiDeck Deck) : ReplyPart;

/// <summary>The answer to <see cref="Messages.Searching"/>.</summary>
public sealed record SuggestionsPart(ImmutableArray<Suggestion> Suggestions) : ReplyPart;

/// <param name="Id">1–64 bytes, unique in its list.</param>
/// <param name="Value">What completes the argument (≤ 100 characters).</param>
/// <param name="Title">One line.</param>
/// <param name="Text">What is posted when it is picked in inline mode, with its citation.</param>
public sealed record Suggestion(string Id, string Value, string Title, string Description, RichText Text);

public enum Mark
{
    Right,
    Partial,
    Wrong,
    Seen,
}

/// <summary>A light sign on the message replied to, where words would be chatter: a reaction on Telegram and Discord.</summary>
public sealed record MarkPart(Mark Mark) : ReplyPart;
