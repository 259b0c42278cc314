using System.Collections.Immutable;

namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    /// <summary>Buttons; at most 80 characters.</summary>
    public abstract string Previous { get; }

    public abstract string Next { get; }

    public abstract string PreviousPage { get; }

    public abstract string NextPage { get; }

    public abstract string QuizThisSection { get; }

    public abstract string KeyPointsInFull { get; }

    public abstract string AllFootnotes { get; }

    /// <summary>A button that leads to a footnote's address.</summary>
    public abstract string OpenSource { get; }

    public abstract string WholeParagraph { get; }

    /// <summary>The heading of a footnote.</summary>
    public abstract string FootnoteOf(int number, int count);

    public abstract RichText FootnoteListHeading(int count);

    public abstract RichText NoFootnotes { get; }

    public abstract RichText NoSuchFootnote(int first, int last);

    /// <param name="words">What was asked for, shortened.</param>
    public abstract RichText NoFootnoteWith(string words, int first, int last);

    /// <summary>Above a list of several.</summary>
    public abstract RichText FootnotesWith(string words);

    /// <param name="sections">Their names.</param>
    public abstract RichText CitedIn(IEnumerable<string> sections);

    public abstract string CitesFootnotes(IEnumerable<int> footnotes);

    /// <summary>The last line of a list that is longer.</summary>
    public abstract RichText AndMore(int count);

    /// <summary>A note of doubt.</summary>
    public abstract RichText Doubt(string note);

    /// <summary>A quotation from the imported essay.</summary>
    public abstract RichText InTheEssay(int section, int paragraph, RichText sentence);

    /// <param name="example">Words that the pack answers.</param>
    public abstract RichText LookupUsage(string example);

    public abstract RichText NotInEssay(string words);

    /// <summary>Above what is near, but perhaps not meant.</summary>
    public abstract RichText NearestIs { get; }

    /// <summary>The button of a further result.</summary>
    /// <param name="place">The name of a section or footnote.</param>
    public abstract string SeeAlso(string place, string text);

    /// <summary>A button led to what the pack no longer has.</summary>
    public abstract RichText NotInThisPack { get; }

    /// <param name="title">Of the essay.</param>
    public abstract RichText SectionListHeading(string title);

    public abstract RichText SectionWithCounts(int number, string heading, int keyPoints, int questions);

    /// <summary>Number and heading.</summary>
    public abstract string SectionTitle(int number, string heading);

    public abstract RichText NoSuchSection(int first, int last);

    /// <param name="section">Null: the whole essay.</param>
    public abstract RichText KeyPointsHeading(int? section, int count, int page, int pages);

    public abstract RichText NoKeyPoints { get; }

    /// <summary>Behind a sentence, with the space that belongs there.</summary>
    public abstract string InBrackets(string text);

    /// <summary>A title as it stands in running text.</summary>
    public abstract string Titled(string title);

    public abstract RichText PackCounts(
        int keyPoints, int footnotes, int facts, int questions, ImmutableArray<(string Kind, int Count)> kinds);

    /// <param name="languages">Their names.</param>
    public abstract RichText PackParticulars(IEnumerable<string> languages, string licence, bool hasEssay);

    public abstract RichText PackChosen(string title);

    public abstract RichText NoSuchPack(string words);
}
