using System.Text.Json.Nodes;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>The routes that the fake knows; any other is a fault of the bot.</summary>
internal sealed class RestRoutes
{
    private readonly List<(string Method, string Template, Func<ApiRequest, JsonNode?> Call)> _routes = [];

    public RestRoutes(FakeDiscord discord)
    {
        var application = new ApplicationCalls(discord);
        Add("GET", "/gateway/bot", application.GatewayBot);
        Add("GET", "/users/@me", application.CurrentUser);
        Add("GET", "/applications/@me", application.CurrentApplication);
        Add("GET", "/applications/{application_id}/commands", application.GetCommands);
        Add("PUT", "/applications/{application_id}/commands", application.OverwriteCommands);
        Add("GET", "/applications/{application_id}/guilds/{guild_id}/commands", application.GetCommands);
        Add("PUT", "/applications/{application_id}/guilds/{guild_id}/commands", application.OverwriteCommands);

        var interactions = new InteractionCalls(discord);
        Add("POST", "/interactions/{interaction_id}/{interaction_token}/callback", interactions.Answer);
        Add("GET", "/webhooks/{application_id}/{interaction_token}/messages/@original", interactions.GetOriginal);
        Add("PATCH", "/webhooks/{application_id}/{interaction_token}/messages/@original", interactions.EditOriginal);
        Add("DELETE", "/webhooks/{application_id}/{interaction_token}/messages/@original", interactions.DeleteOriginal);
        Add("POST", "/webhooks/{application_id}/{interaction_token}", interactions.FollowUp);
        Add("GET", "/webhooks/{application_id}/{interaction_token}/messages/{message_id}", interactions.GetMessage);
        Add("PATCH", "/webhooks/{application_id}/{interaction_token}/messages/{message_id}", interactions.EditMessage);
        Add(
            "DELETE",
            "/webhooks/{application_id}/{interaction_token}/messages/{message_id}",
            interactions.DeleteMessage);

        var channels = new ChannelCalls(discord);
        Add("POST", "/users/@me/channels", channels.CreateDm);
        Add("GET", "/channels/{channel_id}", channels.Get);
        Add("GET", "/channels/{channel_id}/messages", channels.GetMessages);
        Add("POST", "/channels/{channel_id}/messages", channels.CreateMessage);
        Add("GET", "/channels/{channel_id}/messages/{message_id}", channels.GetMessage);
        Add("PATCH", "/channels/{channel_id}/messages/{message_id}", channels.EditMessage);
        Add("DELETE", "/channels/{channel_id}/messages/{message_id}", channels.DeleteMessage);
        Add("PUT", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me", channels.React);
        Add(
            "DELETE",
            "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me",
            channels.TakeBackReaction);

        var threads = new ThreadCalls(discord);
        Add("POST", "/channels/{channel_id}/messages/{message_id}/threads", threads.StartFromMessage);
        Add("POST", "/channels/{channel_id}/threads", threads.Start);
    }

    /// <param name="path">Below the version, escaped.</param>
    public (string Template, Dictionary<string, string> Values, Func<ApiRequest, JsonNode?> Call)? Find(
        string method, string path)
    {
        var steps = path.Split('/');
        foreach (var route in _routes.Where(route => route.Method == method))
        {
            var values = new Dictionary<string, string>();
            var expected = route.Template.Split('/');
            if (expected.Length == steps.Length
                && expected.Zip(steps).All(pair => Matches(pair.First, pair.Second, values)))
            {
                return (route.Template, values, route.Call);
            }
        }

        return null;
    }

    private static bool Matches(string expected, string step, Dictionary<string, string> values)
    {
        if (!expected.StartsWith('{'))
        {
            return expected == Uri.UnescapeDataString(step);
        }

        values[expected[1..^1]] = Uri.UnescapeDataString(step);
        return step.Length > 0;
    }

    private void Add(string method, string template, Func<ApiRequest, JsonNode?> call) =>
        _routes.Add((method, template, call));
}
