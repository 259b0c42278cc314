using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Answers;

/// <summary>A form of an answer that counts.</summary>
/// <param name="Part">Index of the answer, option, part or step that it is a form of.</param>
/// <param name="IsAlias">Is it another name, not the one that is shown?</param>
/// <param name="IsBareNumber">Is it the number of the shown form without its unit?</param>
internal sealed record AcceptedForm(int Part, AnswerText Text, bool IsAlias, bool IsBareNumber = false)
{
    /// <summary>Why typed characters that fold to the same as this form were accepted.</summary>
    public AcceptanceRule RuleFor(TextSlice typed)
    {
        if (IsAlias || IsBareNumber)
        {
            return IsBareNumber ? AcceptanceRule.Numeral : AcceptanceRule.Alias;
        }

        var rule = typed.Source == Text.Source ? AcceptanceRule.Exact : AcceptanceRule.FoldedForms;
        for (var at = 0; at < typed.Length && rule != AcceptanceRule.Exact; at++)
        {
            var (left, right) = (typed.SourceCharacter(at), Text.SourceCharacter(at));
            if (left == right)
            {
                continue;
            }

            if (Scripts.IsDigit(typed.Folded[at]))
            {
                if (Scripts.IsHan(left) || Scripts.IsHan(right))
                {
                    return AcceptanceRule.Numeral;
                }
            }
            else if (Scripts.IsHan(left) && Scripts.IsHan(right))
            {
                rule = AcceptanceRule.Traditional;
            }
        }

        return rule;
    }
}
