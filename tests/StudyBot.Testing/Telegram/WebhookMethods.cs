using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Telegram;

internal static partial class WebhookMethods
{
    private const int ConnectionsByDefault = 40;

    public static Action<Utf8JsonWriter> SetWebhook(TelegramWorld world, ApiRequest request)
    {
        var url = request.Text("url")!;
        if (url.Length == 0)
        {
            return DeleteWebhook(world, request);
        }

        // A local Bot API server takes http too.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || (address.Scheme != "https" && !address.IsLoopback))
        {
            throw ApiException.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }

        var secretToken = request.Text("secret_token");
        if (secretToken is not null && !SecretToken.IsMatch(secretToken))
        {
            throw ApiException.BadRequest("secret token contains unallowed characters");
        }

        var connections = request.Integer("max_connections") ?? ConnectionsByDefault;
        if (connections is < 1 or > 100)
        {
            throw ApiException.BadRequest("max_connections is out of range");
        }

        Take(world, request);
        world.Updates.SetWebhook(new WebhookSender(address, secretToken, connections, world.Time, update =>
        {
            lock (world.Gate)
            {
                world.Updates.Confirm(update);
            }
        }));
        return ApiMethods.True;
    }

    public static Action<Utf8JsonWriter> DeleteWebhook(TelegramWorld world, ApiRequest request)
    {
        Take(world, request);
        world.Updates.SetWebhook(null);
        return ApiMethods.True;
    }

    public static Action<Utf8JsonWriter> GetWebhookInfo(TelegramWorld world, ApiRequest request) => json =>
    {
        var webhook = world.Updates.Webhook;
        json.WriteStartObject();
        json.WriteString("url", webhook?.Url.AbsoluteUri ?? "");
        json.WriteBoolean("has_custom_certificate", false);
        json.WriteNumber("pending_update_count", world.Updates.Pending.Count);
        if (webhook is not null)
        {
            json.WriteNumber("max_connections", webhook.MaxConnections);
        }

        if (webhook?.LastError is { } error)
        {
            json.WriteNumber("last_error_date", error.At);
            json.WriteString("last_error_message", error.Message);
        }

        if (world.Updates.Allowed is { } allowed)
        {
            json.WriteStartArray("allowed_updates");
            foreach (var kind in allowed)
            {
                json.WriteStringValue(kind);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    };

    private static void Take(TelegramWorld world, ApiRequest request)
    {
        world.Updates.Allow(request.Value("allowed_updates")?.EnumerateArray().Select(kind => kind.GetString()!));
        if (request.Flag("drop_pending_updates"))
        {
            world.Updates.Drop();
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex SecretToken { get; }
}
