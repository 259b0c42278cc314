using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Quizzes;

/// <summary>Who plays in a quiz, when two players turn out to be one or when one is forgotten.</summary>
public static class QuizPeople
{
    /// <summary>Nobody: who began the quiz has been forgotten.</summary>
    private static readonly LearnerId _nobody = new(0);

    /// <summary>
    /// One learner takes the place of another. If both played, the better of two answers and the better of two scores
    /// stays: one person does not get points twice for the same question.
    /// </summary>
    public static Quiz Unite(this Quiz quiz, LearnerId from, LearnerId into)
    {
        return quiz with
        {
            Starter = Now(quiz.Starter),
            Players =
            [
                .. quiz.Players
                    .Select(player => player with { Learner = Now(player.Learner) })
                    .GroupBy(player => player.Learner)
                    .Select(same => same.OrderByDescending(player => player.Points).ThenBy(player => player.TimeInTicks).First() with
                    {
                        LastRound = same.Max(player => player.LastRound),
                    }),
            ],
            Round = quiz.Round is not { } round ? null : round with
            {
                Answers =
                [
                    .. round.Answers
                        .Select(answer => answer with { Learner = Now(answer.Learner) })
                        .GroupBy(answer => answer.Learner)
                        .Select(same => same.OrderByDescending(answer => answer.Credit).ThenBy(answer => answer.TookInTicks).First()),
                ],
                SkipVotes = [.. round.SkipVotes.Select(Now).Distinct()],
            },
        };

        LearnerId Now(LearnerId learner) => learner == from ? into : learner;
    }

    /// <summary>As if they had never played.</summary>
    public static Quiz Without(this Quiz quiz, LearnerId learner) => quiz with
    {
        Starter = quiz.Starter == learner ? _nobody : quiz.Starter,
        StarterName = quiz.Starter == learner ? "—" : quiz.StarterName,
        Players = [.. quiz.Players.Where(player => player.Learner != learner)],
        Round = quiz.Round is not { } round ? null : round with
        {
            Answers = [.. round.Answers.Where(answer => answer.Learner != learner)],
            SkipVotes = [.. round.SkipVotes.Where(vote => vote != learner)],
        },
    };
}
