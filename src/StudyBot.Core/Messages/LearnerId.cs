namespace StudyBot.Core.Messages;

/// <summary>One person, on any platform.</summary>
public readonly record struct LearnerId(long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
