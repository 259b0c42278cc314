using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>The steps of minutes before a card is asked after days.</summary>
internal static class StepSchedule
{
    /// <param name="step">May lie beyond the last: the steps may have been shortened since.</param>
    /// <returns>Null: the steps are over.</returns>
    public static (int Step, Duration Wait)? Next(
        ImmutableArray<Duration> steps, int step, Rating rating, HardStep hardStep) => rating switch
        {
            _ when steps.IsEmpty => null,
            Rating.Again => (0, steps[0]),
            Rating.Hard when step < steps.Length => (step, Hard(steps, step, hardStep)),
            Rating.Good when step + 1 < steps.Length => (step + 1, steps[step + 1]),
            _ => null,
        };

    private static Duration Hard(ImmutableArray<Duration> steps, int step, HardStep hardStep)
    {
        if (step > 0 && hardStep == HardStep.MeanOnFirstStep)
        {
            return steps[step];
        }

        var wait = steps.Length == 1 ? steps[0] * 1.5 : (steps[0] + steps[1]) / 2;
        return hardStep == HardStep.MeanInMinutes
            ? Duration.FromMinutes(Math.Round(wait.TotalMinutes, MidpointRounding.AwayFromZero))
            : wait;
    }
}
