using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Answers;

/// <summary>
/// One thing that can be an answer: a name with all its forms, or the words of an answer or option. Compared by
/// identity.
/// </summary>
internal sealed class KnownAnswer
{
    private readonly ImmutableArray<string> _shown;

    private KnownAnswer(string category, bool isName, IEnumerable<string> forms, IEnumerable<string> shown)
    {
        Category = category;
        IsName = isName;
        Forms = [.. forms.Select(form => new AnswerText(form))];
        _shown = [.. shown.Select(form => new AnswerText(form).Folded)];
    }

    /// <summary>The name's; empty for what is no name.</summary>
    public string Category { get; }

    public bool IsName { get; }

    public ImmutableArray<AnswerText> Forms { get; }

    public static KnownAnswer Of(Name name) =>
        new(name.Category, isName: true, name.AllForms, name.Forms.Values.Select(forms => forms[0]));

    public static KnownAnswer Of(Answer answer) => new("", isName: false, answer.Forms, [answer.Text]);

    /// <summary>Is it the first form of some language?</summary>
    public bool IsShownAs(string folded) => _shown.Contains(folded);
}
