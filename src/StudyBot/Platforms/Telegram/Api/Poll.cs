using System.Collections.Immutable;

namespace StudyBot.Platforms.Telegram.Api;

/// <param name="Type">One of <see cref="PollType"/>.</param>
public sealed record Poll(
    string Id,
    string Question,
    ImmutableArray<PollOption> Options,
    int TotalVoterCount,
    bool IsClosed,
    bool IsAnonymous,
    string Type,
    bool AllowsMultipleAnswers)
{
    /// <summary>Only of quizzes that are closed, were sent by the bot, or sent to it in private.</summary>
    public ImmutableArray<int>? CorrectOptionIds { get; init; }

    public string? Explanation { get; init; }

    public ImmutableArray<MessageEntity>? ExplanationEntities { get; init; }

    /// <summary>Seconds.</summary>
    public int? OpenPeriod { get; init; }

    /// <summary>Unix time.</summary>
    public long? CloseDate { get; init; }
}

public static class PollType
{
    public const string Quiz = "quiz";
    public const string Regular = "regular";
}

public sealed record PollOption(string Text, int VoterCount)
{
    public string? PersistentId { get; init; }
}

/// <param name="Text">1–100 characters.</param>
public sealed record InputPollOption(string Text);

/// <summary>A vote in a poll of ours that is not anonymous. It tells neither the chat nor the time.</summary>
/// <param name="OptionIds">Zero-based; empty when the vote was taken back.</param>
public sealed record PollAnswer(string PollId, ImmutableArray<int> OptionIds)
{
    /// <summary>Null when a chat voted.</summary>
    public User? User { get; init; }

    public Chat? VoterChat { get; init; }
}
