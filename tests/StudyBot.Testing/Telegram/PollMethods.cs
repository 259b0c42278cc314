using System.Collections.Immutable;
using System.Text.Json;

namespace StudyBot.Testing.Telegram;

internal static class PollMethods
{
    private const int MaxOptions = 12;

    private const int MaxQuestion = 300;

    private const int MaxOption = 100;

    private const int MaxExplanation = 200;

    private const int MaxDescription = 1024;

    private const int ShortestOpen = 5;

    private const int LongestOpen = 2_628_000;

    public static Action<Utf8JsonWriter> SendPoll(TelegramWorld world, ApiRequest request)
    {
        var chat = ChatMethods.Writable(world, request, "can_send_polls", "polls");
        var isAnonymous = request.Flag("is_anonymous", otherwise: true);
        if (chat.Type == "channel" && !isAnonymous)
        {
            throw ApiException.BadRequest("non-anonymous polls can't be sent to channel chats");
        }

        var question = SendMethods.Text(request, "question", "question_parse_mode", int.MaxValue, "poll question");
        Require(question.Length <= MaxQuestion, $"poll question length must not exceed {MaxQuestion}");
        var options = Options(request);
        var isQuiz = IsQuiz(request);
        var correct = isQuiz ? Correct(request, options.Length) : [];
        var allowsMultiple = request.Flag("allows_multiple_answers");
        Require(
            !isQuiz || allowsMultiple || correct.Length == 1, "several correct options need allows_multiple_answers");
        var explanation = Explanation(request, isQuiz);
        var description = HtmlText.Read(request.Text("description") ?? "", request.Text("description_parse_mode"));
        Require(description.Length <= MaxDescription, "poll description is too long");
        var (openPeriod, closeDate) = Times(world, request);
        return SendMethods.Send(world, request, chat, message =>
        {
            var poll = message.Poll = world.NewPoll(message, question, options);
            poll.IsQuiz = isQuiz;
            poll.IsAnonymous = isAnonymous;
            poll.AllowsMultipleAnswers = allowsMultiple;
            poll.AllowsRevoting = request.Flag("allows_revoting", otherwise: !isQuiz);
            poll.CorrectOptionIds = correct;
            poll.Explanation = explanation;
            poll.Description = description;
            poll.OpenPeriod = openPeriod;
            poll.CloseDate = closeDate ?? (openPeriod is { } seconds ? world.Now + seconds : null);
            poll.IsClosed = request.Flag("is_closed");
            world.Open(poll);
        });
    }

    public static Action<Utf8JsonWriter> StopPoll(TelegramWorld world, ApiRequest request)
    {
        var chat = ChatMethods.Open(world, request);
        var markup = ReplyMarkupCheck.Checked(request);
        var message = EditMethods.Message(request, chat, "message with poll to stop");
        Require(message.Poll is not null, "message with poll to stop not found");
        Require(message.From == world.Bot || message.SenderChat == chat, "poll can't be stopped");
        Require(!message.Poll!.IsClosed, "poll has already been closed");
        world.Close(message.Poll);
        message.ReplyMarkup = markup;
        message.Changed();
        return message.Poll.Write;
    }

    private static bool IsQuiz(ApiRequest request)
    {
        var type = request.Text("type");
        Require(type is null or "" or "regular" or "quiz", "unsupported poll type specified");
        return type == "quiz";
    }

    private static ImmutableArray<string> Options(ApiRequest request)
    {
        ImmutableArray<string> options =
            [.. request.Value("options")!.Value.EnumerateArray()
                .Select(option => option.GetProperty("text").GetString()!)];
        Require(options.Length > 0, "poll must have at least one answer option");
        Require(options.Length <= MaxOptions, $"poll can't have more than {MaxOptions} options");
        Require(!options.Any(string.IsNullOrWhiteSpace), "poll option must be non-empty");
        Require(
            options.All(option => option.EnumerateRunes().Count() <= MaxOption),
            $"poll options length must not exceed {MaxOption}");
        Require(options.Distinct().Count() == options.Length, "POLL_OPTION_DUPLICATE");
        return options;
    }

    private static ImmutableArray<int> Correct(ApiRequest request, int optionCount)
    {
        ImmutableArray<int> correct = request.Value("correct_option_ids") is { } ids
            ? [.. ids.EnumerateArray().Select(id => id.GetInt32())]
            : [];
        Require(!correct.IsEmpty, "correct quiz option list must be non-empty");
        Require(
            correct.Zip(correct.Skip(1)).All(pair => pair.First < pair.Second),
            "correct quiz option list must be increasing");
        Require(correct[0] >= 0 && correct[^1] < optionCount, "wrong quiz correct_option_id");
        return correct;
    }

    private static FakeText Explanation(ApiRequest request, bool isQuiz)
    {
        var explanation = HtmlText.Read(request.Text("explanation") ?? "", request.Text("explanation_parse_mode"));
        Require(isQuiz || explanation.Text.Length == 0, "an explanation is for quizzes only");
        Require(explanation.Length <= MaxExplanation, "poll explanation is too long");
        Require(explanation.Text.Count('\n') <= 2, "poll explanation has more than 2 line feeds");
        return explanation;
    }

    private static (int? OpenPeriod, long? CloseDate) Times(TelegramWorld world, ApiRequest request)
    {
        var openPeriod = request.Integer("open_period");
        var closeDate = request.Value("close_date")?.GetInt64();
        Require(openPeriod is null || closeDate is null, "open_period and close_date can't be used together");
        Require((openPeriod ?? ShortestOpen) is >= ShortestOpen and <= LongestOpen, "open_period is out of range");
        var closesIn = closeDate - world.Now ?? ShortestOpen;
        Require(closesIn is >= ShortestOpen and <= LongestOpen, "close_date is out of range");
        return (openPeriod, closeDate);
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw ApiException.BadRequest(otherwise);
        }
    }
}
