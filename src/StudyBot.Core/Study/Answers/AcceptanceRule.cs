namespace StudyBot.Core.Study.Answers;

/// <summary>
/// Why an answer was taken for what it was taken for. From strict to lenient within each way of answering.
/// </summary>
public enum AcceptanceRule
{
    /// <summary>Character by character, apart from punctuation around it.</summary>
    Exact,

    /// <summary>Apart from compatibility forms, case, and spaces and punctuation inside it.</summary>
    FoldedForms,

    /// <summary>Traditional characters for simplified ones.</summary>
    Traditional,

    /// <summary>The same number written otherwise (二〇三〇年, 2030 年), or without its unit.</summary>
    Numeral,

    /// <summary>Another name of the same, in any language.</summary>
    Alias,

    /// <summary>Named in a sentence, and nothing else that could have been the answer.</summary>
    InsideSentence,

    /// <summary>Other characters with the same sound.</summary>
    Homophone,

    /// <summary>A slip or two of the fingers.</summary>
    Typo,

    /// <summary>A part of an option's words that no other option has.</summary>
    OptionFragment,

    /// <summary>Pressed or voted for.</summary>
    OptionPicked,

    /// <summary>A, Ｂ, ac …</summary>
    OptionLetter,

    /// <summary>1, ②, 第三 …</summary>
    OptionNumber,

    /// <summary>对, 错, yes, нет, √ …</summary>
    TruthWord,
}
