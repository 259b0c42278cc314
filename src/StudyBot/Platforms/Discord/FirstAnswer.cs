namespace StudyBot.Platforms.Discord;

/// <summary>What the first answer to an interaction was.</summary>
public enum FirstAnswer
{
    /// <summary>There is none: whoever was told so gives it.</summary>
    None,

    /// <summary>A message of ours, a form, or the pressed message changed: what follows is a message of its own.</summary>
    Given,

    /// <summary>Everybody sees that an answer is coming.</summary>
    DeferredForAll,

    /// <summary>The person sees that an answer is coming.</summary>
    DeferredForOne,

    /// <summary>The press was taken note of: the message pressed can still be changed.</summary>
    DeferredUpdate,

    /// <summary>It came before this process began: only Discord knows.</summary>
    Unknown,

    /// <summary>The interaction cannot be answered any more.</summary>
    TooLate,
}
