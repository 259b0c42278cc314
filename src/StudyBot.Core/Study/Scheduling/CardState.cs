namespace StudyBot.Core.Study.Scheduling;

/// <summary>The numbers are those of FSRS and of the store.</summary>
public enum CardState
{
    /// <summary>Never reviewed.</summary>
    New,

    /// <summary>In its first steps of minutes.</summary>
    Learning,

    /// <summary>Asked again after days.</summary>
    Review,

    /// <summary>Forgotten, and in steps of minutes again.</summary>
    Relearning,
}
