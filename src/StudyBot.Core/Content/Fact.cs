namespace StudyBot.Core.Content;

/// <summary>Something worth knowing that can be posted on a day.</summary>
/// <param name="KeyPointId">Its evidence.</param>
public sealed record Fact(string Id, string KeyPointId, string Text);
