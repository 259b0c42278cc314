using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Pairs;

/// <summary>
/// <c>reply</c> as the outbox keeps it, the <c>context</c> it is written in, and the <c>requests</c> it becomes, each with
/// its method's name. Without a context it is said in Ann's private chat, number 7, and answers nothing. The bot is
/// @TheStudyBot; it is noon in Shanghai, 1709524800.
/// </summary>
public sealed class ReplyPairTests
{
    private const string Folder = "Telegram/Pairs/Replies";

    public static TheoryData<string> Names => new(PairFile.Names(Folder));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reply_becomes_its_requests(string name)
    {
        var pair = PairFile.Read(Folder, name);
        var where = pair["context"].Deserialize<Place>(PairFile.Options) ?? new Place();

        var requests = TelegramReplyWriter.Write(ReplyJson.Read(pair["reply"]!.ToJsonString()), where.Context);

        PairFile.AssertSame(pair["requests"], new JsonArray([.. requests.Select(Json)]));
        Assert.All(requests, request => Assert.Null(FaultOf(request)));
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

    private static JsonObject Json(TelegramRequest request)
    {
        var parameters = JsonSerializer.SerializeToNode(request, TelegramJson.Default.GetTypeInfo(request.GetType())!)!;
        if (request.Upload is var (name, file))
        {
            parameters[name] = $"{file.FileName}, {file.MediaType}, {file.Content.Length} bytes";
        }

        return new JsonObject { [request.Method] = parameters };
    }

    private static string? FaultOf(TelegramRequest request)
    {
        var parameters = JsonSerializer.SerializeToElement(request, TelegramJson.Default.GetTypeInfo(request.GetType())!);
        return (ApiSchema.Official ?? ApiSchema.Own).FaultOfCall(
            request.Method,
            parameters.EnumerateObject().ToDictionary(field => field.Name, field => field.Value),
            request.Upload is var (name, _) ? [name] : []);
    }

    /// <param name="Handle">As <see cref="TelegramReplyHandle"/> writes it.</param>
    /// <param name="Replaced">As <see cref="ShownMessage"/> writes it.</param>
    private sealed record Place(
        long Chat = 7,
        int? Topic = null,
        ConversationKind Kind = ConversationKind.Private,
        string? Handle = null,
        string? Replaced = null,
        bool AllowsPolls = true)
    {
        public TelegramReplyContext Context => new(
            new TelegramAddress(Chat, Topic),
            Kind,
            TelegramReplyHandle.Parse(Handle),
            ShownMessage.Parse(Replaced),
            Some.Time,
            "TheStudyBot",
            AllowsPolls);
    }
}
