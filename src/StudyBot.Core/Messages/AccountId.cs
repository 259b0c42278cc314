namespace StudyBot.Core.Messages;

/// <summary>One person's account on one platform. Several accounts may belong to one learner.</summary>
public readonly record struct AccountId(string Platform, string User)
{
    public override string ToString() => $"{Platform}:{User}";
}
