namespace StudyBot.Core.Study.Scheduling;

/// <summary>How well a card was remembered; the numbers are those of FSRS and of the log.</summary>
public enum Rating
{
    /// <summary>Not remembered.</summary>
    Again = 1,

    /// <summary>Remembered with trouble.</summary>
    Hard,

    Good,

    Easy,
}
