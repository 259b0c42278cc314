using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Answers;

/// <summary>What can be named in answering a question.</summary>
public static class QuestionAnswers
{
    /// <summary>
    /// Its accepted answers, its options, parts or steps, in the question's order; none for true or false.
    /// </summary>
    public static ImmutableArray<Answer> Answers(this Question question) => question switch
    {
        ChoiceQuestion choice => [.. choice.Options.Select(option => new Answer(option.Text, []))],
        ClozeQuestion cloze => [cloze.Answer],
        ShortAnswerQuestion shortAnswer => shortAnswer.Answers,
        NameAllQuestion nameAll => nameAll.Parts,
        OrderQuestion order => [.. order.Steps.Select(step => new Answer(step, []))],
        _ => [],
    };

    /// <summary>What a wrong answer is shown: the right answers, options, parts or steps.</summary>
    public static ImmutableArray<string> RightAnswers(this Question question) => question switch
    {
        ChoiceQuestion choice => [.. choice.Options.Where(option => option.IsRight).Select(option => option.Text)],
        _ => [.. question.Answers().Select(answer => answer.Text)],
    };
}
