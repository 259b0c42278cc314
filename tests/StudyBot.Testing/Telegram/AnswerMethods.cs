using System.Text;
using System.Text.Json;

namespace StudyBot.Testing.Telegram;

internal static class AnswerMethods
{
    /// <summary>Nobody looks at the waiting sign for longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int MaxResults = 50;

    public static Action<Utf8JsonWriter> AnswerCallbackQuery(TelegramWorld world, ApiRequest request)
    {
        if (request.Text("text") is { } text && text.EnumerateRunes().Count() > 200)
        {
            throw ApiException.BadRequest("MESSAGE_TOO_LONG");
        }

        if (request.Text("url") is { Length: > 0 } url
            && !url.StartsWith($"https://t.me/{world.Bot.Username}?start=", StringComparison.OrdinalIgnoreCase))
        {
            throw ApiException.BadRequest("URL_INVALID");
        }

        var callback = world.TakeCallback(request.Text("callback_query_id")!);
        if (callback is null || world.Time.GetUtcNow() - callback.At > Patience)
        {
            throw TooOld();
        }

        callback.Take(new FakeCallbackAnswer(request.Text("text"), request.Flag("show_alert"), request.Text("url")));
        return ApiMethods.True;
    }

    public static Action<Utf8JsonWriter> AnswerInlineQuery(TelegramWorld world, ApiRequest request)
    {
        var results = request.Value("results")!.Value.EnumerateArray().ToList();
        if (results.Count > MaxResults)
        {
            throw ApiException.BadRequest("RESULTS_TOO_MUCH");
        }

        var ids = results.ConvertAll(result => result.GetProperty("id").GetString()!);
        if (ids.Exists(id => Encoding.UTF8.GetByteCount(id) is 0 or > 64))
        {
            throw ApiException.BadRequest("RESULT_ID_INVALID");
        }

        if (ids.Distinct().Count() != ids.Count)
        {
            throw ApiException.BadRequest("RESULT_ID_DUPLICATE");
        }

        results.ForEach(CheckResult);
        var nextOffset = request.Text("next_offset") ?? "";
        if (Encoding.UTF8.GetByteCount(nextOffset) > 64)
        {
            throw ApiException.BadRequest("NEXT_OFFSET_INVALID");
        }

        if (request.Value("button") is { } button
            && !IsStartParameter(button.GetProperty("start_parameter").GetString()!))
        {
            throw ApiException.BadRequest("START_PARAM_INVALID");
        }

        var query = world.TakeInlineQuery(request.Text("inline_query_id")!);
        if (query is null || world.Time.GetUtcNow() - query.At > Patience)
        {
            throw TooOld();
        }

        query.Take(new FakeInlineAnswer(
            results,
            request.Integer("cache_time") ?? 300,
            request.Flag("is_personal"),
            nextOffset,
            request.Value("button")));
        return ApiMethods.True;
    }

    private static void CheckResult(JsonElement result)
    {
        if (string.IsNullOrWhiteSpace(result.GetProperty("title").GetString()))
        {
            throw ApiException.BadRequest("ARTICLE_TITLE_EMPTY");
        }

        var content = result.GetProperty("input_message_content");
        var text = HtmlText.Read(
            content.GetProperty("message_text").GetString()!,
            content.TryGetProperty("parse_mode", out var mode) ? mode.GetString() : null);
        if (string.IsNullOrWhiteSpace(text.Text) || text.Length > SendMethods.MaxText)
        {
            throw ApiException.BadRequest("MESSAGE_TOO_LONG");
        }

        if (result.TryGetProperty("reply_markup", out var markup))
        {
            ReplyMarkupCheck.Check(markup);
        }
    }

    private static bool IsStartParameter(string text) =>
        text.Length is > 0 and <= 64
            && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');

    private static ApiException TooOld() =>
        ApiException.Outcome("query is too old and response timeout expired or query ID is invalid");
}
