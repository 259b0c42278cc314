using System.Collections.Immutable;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Export;
using StudyBot.Messaging.Parts;
using StudyBot.Testing;

namespace StudyBot.Tests.Messaging.Parts;

public sealed class PartMakerTests
{
    private static readonly TextPart _text = new("86%");

    private static readonly OutboxItem _item = new(
        1,
        new ConversationId("test", "here"),
        ConversationKind.Private,
        new Reply(_text, new DrawingPart(Some.Progress, "86%")),
        null,
        Some.Time);

    [Fact]
    public async Task A_drawing_becomes_a_picture_with_the_same_alternative_text()
    {
        var made = await new PartMaker(new OnePixel()).MakeAsync(_item, keepsDrawings: false, CancellationToken.None);

        Assert.Equal(_text, made.Reply.Parts[0]);
        var picture = Assert.IsType<PicturePart>(made.Reply.Parts[1]);
        Assert.Equal("86%", picture.AlternativeText);
        Assert.Equal([1], picture.Png.AsEnumerable());
    }

    [Fact]
    public async Task Where_no_picture_can_be_made_the_text_stands_alone()
    {
        var made = await new PartMaker(new NoPictures()).MakeAsync(_item, keepsDrawings: false, CancellationToken.None);

        Assert.Same(_text, Assert.Single(made.Reply.Parts));
    }

    [Fact]
    public async Task A_platform_that_draws_itself_is_given_the_drawing()
    {
        Assert.Same(_item.Reply.Parts[1], (await new PartMaker(new OnePixel()).MakeAsync(
            _item, keepsDrawings: true, CancellationToken.None)).Reply.Parts[1]);
    }

    [Fact]
    public async Task Notes_become_a_file()
    {
        var deck = new AnkiDeck("Tea", Some.Time, [new AnkiNote("k", "{{c1::tea}}", "", [])]);
        var item = _item with { Reply = new Reply(new DeckPart("tea.apkg", deck)) };

        var made = await new PartMaker(new NoPictures()).MakeAsync(item, keepsDrawings: true, CancellationToken.None);

        var file = Assert.IsType<FilePart>(Assert.Single(made.Reply.Parts));
        Assert.Equal("tea.apkg", file.FileName);
        Assert.Equal("PK"u8.ToArray(), file.Content.AsSpan(0, 2).ToArray());
    }

    private sealed class OnePixel : IPictureMaker
    {
        public Task<ImmutableArray<byte>?> PngAsync(string svg, CancellationToken cancellationToken) =>
            Task.FromResult<ImmutableArray<byte>?>([1]);
    }
}
