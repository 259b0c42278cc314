namespace StudyBot.Core.Study.Reviewing;

/// <summary>What a learner can set.</summary>
public enum StudySetting
{
    Retention,
    Steps,
    Relearning,
    Maximum,
    New,
    Reviews,
    Rollover,
    Zone,
    Fuzz,
}
