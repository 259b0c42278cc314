using System.Text;
using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>What is below a message is within Telegram's limits.</summary>
internal static class ReplyMarkupCheck
{
    private const int MaxButtons = 100;

    private static readonly string[] Kinds =
        ["url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat", "pay"];

    private static readonly string[] Styles = ["danger", "success", "primary"];

    public static JsonElement? Checked(ApiRequest request)
    {
        if (request.Value("reply_markup") is { } markup)
        {
            Check(markup);
            return markup;
        }

        return null;
    }

    public static void Check(JsonElement markup)
    {
        if (markup.TryGetProperty("inline_keyboard", out var rows))
        {
            var buttons = rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).ToList();
            if (buttons.Count > MaxButtons)
            {
                throw ApiException.BadRequest("reply markup is too long");
            }

            buttons.ForEach(CheckButton);
        }
        else if (markup.TryGetProperty("input_field_placeholder", out var placeholder)
            && placeholder.GetString()!.EnumerateRunes().Count() is 0 or > 64)
        {
            throw ApiException.BadRequest("REPLY_MARKUP_PLACEHOLDER_INVALID");
        }
    }

    private static void CheckButton(JsonElement button)
    {
        if (string.IsNullOrWhiteSpace(button.GetProperty("text").GetString()))
        {
            throw ApiException.BadRequest("can't parse inline keyboard button: Text must be non-empty");
        }

        var kinds = Kinds.Where(kind => button.TryGetProperty(kind, out _)).ToList();
        if (kinds.Count != 1)
        {
            throw ApiException.BadRequest(kinds.Count == 0
                ? "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
                : $"an inline keyboard button is several things at once: {string.Join(", ", kinds)}");
        }

        if (kinds[0] == "callback_data"
            && Encoding.UTF8.GetByteCount(button.GetProperty("callback_data").GetString()!) is 0 or > 64)
        {
            throw ApiException.BadRequest("BUTTON_DATA_INVALID");
        }

        if (kinds[0] == "url" && !IsAddress(button.GetProperty("url").GetString()!))
        {
            throw ApiException.BadRequest(
                $"inline keyboard button URL '{button.GetProperty("url")}' is invalid: Wrong HTTP URL");
        }

        if (button.TryGetProperty("style", out var style) && !Styles.Contains(style.GetString()))
        {
            throw ApiException.BadRequest("invalid button style specified");
        }
    }

    private static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "tg";
}
