namespace StudyBot.Core.Study.Answers;

internal enum MentionKind
{
    /// <summary>An accepted form of the question's own answers, options or parts.</summary>
    Own,

    /// <summary>Another known answer that could have been meant.</summary>
    Rival,

    /// <summary>A known name that cannot be meant: of another category, or told by the question itself.</summary>
    Aside,

    Neutral,
    Negation,

    /// <summary>Words that nothing is known about.</summary>
    Unknown,
}

/// <param name="Form">For <see cref="MentionKind.Own"/>.</param>
internal readonly record struct Mention(MentionKind Kind, TextSlice Slice, AcceptedForm? Form = null);
