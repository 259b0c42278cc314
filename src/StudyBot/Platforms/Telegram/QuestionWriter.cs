using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// An open question: a native quiz poll where one can be picked or several, and everything fits; else buttons for one,
/// and lettered options to be typed for several or for an order. In groups what is to be typed comes as a reply, which
/// the bot sees in privacy mode, too.
/// </summary>
public static class QuestionWriter
{
    /// <summary>Before Telegram stops a poll by itself: too late to stop it.</summary>
    public static readonly Duration LastMoment = Duration.FromSeconds(2);

    private const int MaxQuestion = 300;

    private const int MaxOptions = 12;

    private const int MaxOption = 100;

    private const int MaxExplanation = 200;

    private const int MaxLineFeeds = 2;

    private const int MaxPlaceholder = 64;

    private const int ShortestOpen = 5;

    private const int LongestOpen = 2_628_000;

    private const int ButtonsInRow = 4;

    public static IEnumerable<TelegramRequest> Write(
        QuestionPart question, InlineKeyboardMarkup? choices, TelegramReplyContext context)
    {
        if (context.AllowsPolls && FitsPoll(question))
        {
            return [Poll(question, choices, context)];
        }

        var buttons = question.Control == AnswerControl.PickOne ? OptionButtons(question) : [];
        var isTyped = buttons.IsEmpty;
        ReplyMarkup? markup = isTyped && context.Kind == ConversationKind.Group
            ? ForceReply(question, context)
            : buttons.IsEmpty ? choices : new InlineKeyboardMarkup([.. buttons, .. choices?.InlineKeyboard ?? []]);
        return TelegramReplyWriter.Texts(TextOf(question), markup, context);
    }

    private static SendPoll Poll(QuestionPart question, InlineKeyboardMarkup? choices, TelegramReplyContext context) =>
        new(
            context.Address.ChatId,
            PollQuestion(question),
            [.. question.Options.Select(option => new InputPollOption(option))])
        {
            MessageThreadId = context.Address.Topic,
            IsAnonymous = false,
            Type = PollType.Quiz,
            AllowsMultipleAnswers = question.Control == AnswerControl.PickSeveral ? true : null,
            CorrectOptionIds = question.Right,
            Explanation = question.Explanation.Length > 0 ? question.Explanation : null,
            OpenPeriod = SecondsOpen(question),
            ProtectContent = true,
            ReplyMarkup = choices,
        };

    private static bool FitsPoll(QuestionPart question) =>
        (question.Control, question.Right.Length) is (AnswerControl.PickOne, 1) or (AnswerControl.PickSeveral, > 0)
        && TelegramHtml.Count(question.Prompt.ToString()) is > 0 and <= MaxQuestion
        && question.Options.Length is >= 2 and <= MaxOptions
        && question.Options.All(option => TelegramHtml.Count(option.Trim()) is > 0 and <= MaxOption)
        && question.Options.Distinct(StringComparer.Ordinal).Count() == question.Options.Length
        && TelegramHtml.Count(question.Explanation) <= MaxExplanation
        && question.Explanation.Count('\n') <= MaxLineFeeds
        && (SecondsOpen(question) ?? ShortestOpen) is >= ShortestOpen and <= LongestOpen;

    private static int? SecondsOpen(QuestionPart question) =>
        question.OpenFor is { } open ? (int)Math.Ceiling(open.TotalSeconds) : null;

    /// <summary>With its header where there is room for it.</summary>
    private static string PollQuestion(QuestionPart question)
    {
        var both = $"{question.Header}\n{question.Prompt}";
        return !question.Header.IsEmpty && TelegramHtml.Count(both) <= MaxQuestion ? both : question.Prompt.ToString();
    }

    private static RichText TextOf(QuestionPart question)
    {
        var lines = new List<RichText> { question.Header, Bold(question.Prompt) };
        lines.AddRange(question.Options.Select((option, index) => RichText.Of($"{Letter(index)}. {option}")));
        lines.Add(RichText.Styled(question.Instruction, TextStyle.Faint));
        return RichText.Lines(lines.Where(line => !line.IsEmpty));
    }

    private static RichText Bold(RichText text) =>
        new([.. text.Spans.Select(span => span with { Style = span.Style | TextStyle.Bold })]);

    /// <summary>
    /// By letter: the options themselves stand above, however long they are. Empty where a button could not carry its
    /// answer.
    /// </summary>
    private static ImmutableArray<ImmutableArray<InlineKeyboardButton>> OptionButtons(QuestionPart question)
    {
        ImmutableArray<InlineKeyboardButton> buttons =
        [
            .. question.Options.Select((_, index) => new InlineKeyboardButton(Letter(index))
            {
                CallbackData = CallbackData.OfOption(question.Action, index),
            }),
        ];
        return buttons.All(button => Encoding.UTF8.GetByteCount(button.CallbackData!) <= CallbackData.MaxBytes)
            ? [.. buttons.Chunk(ButtonsInRow).Select(row => row.ToImmutableArray())]
            : [];
    }

    /// <summary>For whoever asked; where nobody did, because the clock goes on with the quiz, for everybody.</summary>
    private static ForceReply ForceReply(QuestionPart question, TelegramReplyContext context) => new()
    {
        InputFieldPlaceholder = question.Instruction.Length > 0
            ? TextCutter.Cut(question.Instruction, MaxPlaceholder)
            : null,
        Selective = context.Handle is TelegramReplyHandle.ToMessage ? true : null,
    };

    private static string Letter(int index) => ((char)('A' + index)).ToString(CultureInfo.InvariantCulture);
}
