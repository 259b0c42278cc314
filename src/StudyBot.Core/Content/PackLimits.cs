namespace StudyBot.Core.Content;

/// <summary>How much text fits where, in UTF-16 characters: the strictest platform decides.</summary>
public static class PackLimits
{
    /// <summary>Telegram: a poll's question.</summary>
    public const int Prompt = 300;

    /// <summary>Discord: a button's label. (A Telegram poll's option may have 100.)</summary>
    public const int Option = 80;

    /// <summary>Telegram: a poll has at most ten options.</summary>
    public const int Options = 10;

    /// <summary>Telegram: a quiz poll's explanation. Longer ones are shown with buttons in place of a poll.</summary>
    public const int Explanation = 200;

    public const int Hint = 100;

    public const int Fact = 600;

    /// <summary>An action of 64 bytes must hold a verb and an id.</summary>
    public const int Id = 48;

    public const int PackId = 40;

    /// <summary>What may be quoted of the essay in one go.</summary>
    public const int Quotation = 30;
}
