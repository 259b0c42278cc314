using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Study.Export;

/// <summary>What Anki is to be given.</summary>
/// <param name="Name">Two colons part a deck from one below it.</param>
/// <param name="MadeAt">Anki keeps the newer of two imports.</param>
public sealed record AnkiDeck(string Name, Instant MadeAt, ImmutableArray<AnkiNote> Notes);

/// <summary>A cloze note: HTML, escaped.</summary>
/// <param name="Key">Always the same for a question, so that a second import changes the note and adds none.</param>
/// <param name="Text">With at least one gap, <c>{{c1::…}}</c>.</param>
/// <param name="Extra">Shown with the answer: the evidence.</param>
/// <param name="Tags">Without spaces.</param>
public sealed record AnkiNote(string Key, string Text, string Extra, ImmutableArray<string> Tags);
