using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Pictures;
using StudyBot.Core.Study.Export;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Replies;

public sealed class ReplyJsonTests
{
    private static readonly RichText _styled =
        RichText.Of($"第一梯队：{"中国":b}、{"俄罗斯":im} ") + RichText.Link("注 1", "https://example.org/?a=1&b=\"2\"");

    [Fact]
    public void A_plain_text_is_a_string()
    {
        Assert.Equal(
            """{"parts":[{"part":"text","text":"你好 <b> & \"x\""}]}""",
            ReplyJson.Write(Reply.Say("你好 <b> & \"x\"")));
    }

    [Fact]
    public void Styled_text_keeps_styles_and_links()
    {
        var text = Assert.IsType<TextPart>(Assert.Single(Return(new Reply(new TextPart(_styled))).Parts)).Text;

        Assert.Equal(_styled, text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u202e👩‍👩‍👧 \t\n\\ \u0000 é")]
    public void Odd_text_comes_back(string characters)
    {
        var written = new RichText([new TextSpan(characters)]);

        Assert.Equal(written, Assert.IsType<TextPart>(Return(new Reply(new TextPart(written))).Parts[0]).Text);
    }

    [Fact]
    public void Text_without_characters_comes_back_empty()
    {
        Assert.True(Assert.IsType<TextPart>(Return(new Reply(new TextPart(RichText.Empty))).Parts[0]).Text.IsEmpty);
    }

    [Fact]
    public void Where_to_and_for_whom_come_back()
    {
        var written = Reply.Say("x") with
        {
            To = new ConversationId("telegram", "-100:7/3"),
            OnlyFor = new AccountId("discord", "a:b"),
            Slot = "round",
            Replaces = true,
            ScheduledKey = "daily:2026-01-01",
        };

        Assert.Equal(written, Return(written) with { Parts = written.Parts });
    }

    [Fact]
    public void A_reply_to_nobody_in_particular_names_nobody()
    {
        var read = Return(Reply.Say("x"));

        Assert.Null(read.To);
        Assert.Null(read.OnlyFor);
        Assert.Null(read.Slot);
        Assert.False(read.Replaces);
    }

    [Fact]
    public void A_question_comes_back()
    {
        var written = new QuestionPart(
            "q:1:3", AnswerControl.PickSeveral, _styled, "谁？", ["中国", "美国"], [0, 1], "因为", "选两个",
            Instant.FromUnixTimeTicks(17_000_000_000_000_001), Duration.FromMilliseconds(30_500), (3, 10));

        var read = Assert.IsType<QuestionPart>(Return(new Reply(written)).Parts[0]);

        Assert.Equal(["中国", "美国"], read.Options.AsEnumerable());
        Assert.Equal([0, 1], read.Right.AsEnumerable());
        Assert.Equal(written, read with { Options = written.Options, Right = written.Right });
    }

    [Fact]
    public void A_question_without_time_limit_comes_back()
    {
        var written = new QuestionPart(
            "q:1:3", AnswerControl.Type, "", "", [], [], "", "", null, null, (1, 1));

        var read = Assert.IsType<QuestionPart>(Return(new Reply(written)).Parts[0]);

        Assert.Empty(read.Options);
        Assert.Null(read.ClosesAt);
        Assert.Null(read.OpenFor);
    }

    [Fact]
    public void Choices_come_back_row_by_row()
    {
        var written = new ChoicesPart([
            [new Choice("上一个", "footnote:1"), Choice.ToLink("原文", "https://example.org")],
            [new Choice("停止", "stop", Style: ChoiceStyle.Danger)]]);

        var read = Assert.IsType<ChoicesPart>(Return(new Reply(written)).Parts[0]);

        Assert.Equal(written.Rows.Select(row => row.ToList()), read.Rows.Select(row => row.ToList()));
    }

    [Fact]
    public void Pictures_and_files_come_back()
    {
        ImmutableArray<byte> bytes = [0, 1, 254, 255];

        var read = Return(new Reply(new PicturePart(bytes, "图"), new FilePart("a.csv", "text/csv", bytes)));

        var picture = Assert.IsType<PicturePart>(read.Parts[0]);
        var file = Assert.IsType<FilePart>(read.Parts[1]);
        Assert.Equal(bytes, picture.Png.AsEnumerable());
        Assert.Equal("图", picture.AlternativeText);
        Assert.Equal(bytes, file.Content.AsEnumerable());
        Assert.Equal(("a.csv", "text/csv"), (file.FileName, file.MediaType));
    }

    [Fact]
    public void A_picture_to_be_drawn_comes_back()
    {
        var written = Some.Progress;

        var read = Assert.IsType<DrawingPart>(Return(new Reply(new DrawingPart(written, "图"))).Parts[0]);

        Assert.Equal("图", read.AlternativeText);
        Assert.Equal(ProgressSvg.Draw(written), ProgressSvg.Draw(read.Picture));
    }

    [Fact]
    public void Notes_for_Anki_come_back()
    {
        var note = new AnkiNote("k#c1", "茶 {{c1::马}}", "— 第一节", ["tea", "s1"]);
        var deck = new AnkiDeck("茶", Some.Time, [note]);

        var read = Assert.IsType<DeckPart>(Return(new Reply(new DeckPart("tea.apkg", deck))).Parts[0]);

        Assert.Equal(("tea.apkg", "茶", Some.Time), (read.FileName, read.Deck.Name, read.Deck.MadeAt));
        var same = Assert.Single(read.Deck.Notes);
        Assert.Equal((note.Key, note.Text, note.Extra), (same.Key, same.Text, same.Extra));
        Assert.Equal(note.Tags, same.Tags.AsEnumerable());
    }

    [Fact]
    public void Suggestions_come_back()
    {
        var written = new Suggestion("1", "多元", "多元均衡", "第一节", _styled);

        var read = Assert.IsType<SuggestionsPart>(Return(new Reply(new SuggestionsPart([written]))).Parts[0]);

        Assert.Equal(written, Assert.Single(read.Suggestions));
    }

    [Theory]
    [InlineData(Mark.Right)]
    [InlineData(Mark.Seen)]
    public void A_mark_comes_back(Mark mark)
    {
        Assert.Equal(new MarkPart(mark), Assert.Single(Return(new Reply(new MarkPart(mark))).Parts));
    }

    [Fact]
    public void Every_part_of_the_family_is_tested_here()
    {
        Type[] tested =
        [
            typeof(TextPart), typeof(QuestionPart), typeof(ChoicesPart), typeof(PicturePart), typeof(FilePart),
            typeof(SuggestionsPart), typeof(MarkPart), typeof(DrawingPart), typeof(DeckPart),
        ];

        var family = typeof(ReplyPart).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ReplyPart)));

        Assert.Equal(tested.ToHashSet(), family.ToHashSet());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"parts":[{"part":"song"}]}""")]
    public void What_is_no_reply_is_refused(string json)
    {
        Assert.Throws<JsonException>(() => ReplyJson.Read(json));
    }

    private static Reply Return(Reply reply) => ReplyJson.Read(ReplyJson.Write(reply));
}
