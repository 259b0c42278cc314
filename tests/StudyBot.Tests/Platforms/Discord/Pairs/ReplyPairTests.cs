using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord.OpenApi;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord.Pairs;

/// <summary>
/// <c>reply</c> as the outbox keeps it, and the <c>posts</c> it becomes: messages with their files, reactions,
/// suggestions; for a question that is typed also the <c>form</c> that its button opens. <c>mentions</c> are commands that
/// can be clicked.
/// </summary>
public sealed class ReplyPairTests
{
    private const string Folder = "Discord/Pairs/Replies";

    public static TheoryData<string> Names => new(PairFile.Names(Folder));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reply_becomes_its_posts(string name)
    {
        var pair = PairFile.Read(Folder, name);
        var mentions = CommandMentions.Parse((string?)pair["mentions"]) ?? CommandMentions.None;

        var posts = DiscordReplyWriter.Write(ReplyJson.Read(pair["reply"]!.ToJsonString()), mentions);

        PairFile.AssertSame(pair["posts"], new JsonArray([.. posts.Select(Json)]));
        PairFile.AssertSame(pair["form"], FormOf(posts.OfType<DiscordPost.Message>()));
        Assert.All(posts.OfType<DiscordPost.Message>(), post => Assert.Empty(ProblemsOf(post.Content)));
    }

    [Fact]
    public void Each_part_of_a_reply_and_each_way_to_answer_is_among_them()
    {
        // These two are made into pictures and files before a platform sees them.
        Type[] neverSeen = [typeof(DrawingPart), typeof(DeckPart)];
        var kinds = typeof(ReplyPart).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
            .Select(kind => ((JsonDerivedTypeAttribute)kind).DerivedType);
        var replies = PairFile.Names(Folder)
            .Select(name => ReplyJson.Read(PairFile.Read(Folder, name)["reply"]!.ToJsonString()));
        var parts = replies.SelectMany(reply => reply.Parts).ToList();

        Assert.Empty(kinds.Except(neverSeen).Except(parts.Select(part => part.GetType())));
        Assert.Empty(Enum.GetValues<AnswerControl>().Except(parts.OfType<QuestionPart>().Select(part => part.Control)));
        Assert.Empty(Enum.GetValues<Mark>().Except(parts.OfType<MarkPart>().Select(part => part.Mark)));
    }

    private static JsonObject Json(DiscordPost post)
    {
        switch (post)
        {
            case DiscordPost.Reaction reaction:
                return new JsonObject { ["reaction"] = reaction.Emoji };
            case DiscordPost.Suggestions suggestions:
                return new JsonObject
                {
                    ["suggestions"] = DataOf(InteractionResponse.Autocomplete(suggestions.Choices))["choices"]!.DeepClone(),
                };
        }

        var content = ((DiscordPost.Message)post).Content;
        var json = new JsonObject { ["message"] = BodyOf(content) };
        if (content.Files.Length > 0)
        {
            json["files"] = new JsonArray([.. content.Files.Select(file =>
                (JsonNode)$"{file.FileName}, {file.ContentType}, {file.Content.Length} bytes")]);
        }

        return json;
    }

    private static JsonNode BodyOf(MessageParams message) =>
        JsonSerializer.SerializeToNode(message, DiscordJson.Default.MessageParams)!;

    private static JsonNode? FormOf(IEnumerable<DiscordPost.Message> posts)
    {
        var pressed = posts.Select(post => new Message(new Snowflake(1), new Snowflake(2))
        {
            Components = [.. post.Content.Components!.Value],
        });
        var form = pressed
            .SelectMany(message => DiscordReplyWriterTests.All([.. message.Components]).OfType<Button>()
                .Select(button => DiscordCustomId.Parse(button.CustomId)).OfType<DiscordCustomId.OpenForm>()
                .Select(button => DiscordForm.Of(button, message)))
            .FirstOrDefault();
        return form is null ? null : DataOf(form).DeepClone();
    }

    private static JsonNode DataOf(InteractionResponse response) =>
        JsonSerializer.SerializeToNode(response, DiscordJson.Default.InteractionResponse)!["data"]!;

    private static IEnumerable<string> ProblemsOf(MessageParams message) => OpenApiDescription.Problems(
        new ApiRequest(
            "POST",
            "/channels/{channel_id}/messages",
            new Dictionary<string, string> { ["channel_id"] = "70" },
            new Dictionary<string, string>(),
            BodyOf(message),
            new Dictionary<string, (string Name, byte[] Content)>()),
        knownFieldsOnly: true);
}
