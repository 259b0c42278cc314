using System.Text;
using StudyBot.Core.Content;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study.Export;

namespace StudyBot.Core.Tests.Study.Export;

public sealed class AnkiCsvTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData(" \t=cmd|'/c calc'!A1", "\"' \t=cmd|'/c calc'!A1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("say \"hi\", or\nnot", "\"say \"\"hi\"\", or\nnot\"")]
    [InlineData("#no comment", "\"#no comment\"")]
    [InlineData("2-1=1", "\"2-1=1\"")]
    [InlineData("", "\"\"")]
    public void No_cell_runs_breaks_out_or_is_lost(string cell, string written)
    {
        var lines = Encoding.UTF8.GetString(AnkiCsv.Write([new AnkiRow(cell, "b", "d", "t")]).AsSpan());

        Assert.EndsWith($"#tags column:4\n{written},\"b\",\"d\",\"t\"\n", lines, StringComparison.Ordinal);
        Assert.NotEqual(0xEF, AnkiCsv.Write([])[0]);
    }

    [Fact]
    public void Marks_in_questions_and_answers_are_text_in_Anki_too()
    {
        var question = new ClozeQuestion(
            "k#c1", "k", $"<b>{{{{c9::x}}}} & {ClozeQuestion.Gap}", "a::b}}", null, new Answer("x::y}}<i>", []));

        Assert.Equal(
            "&lt;b&gt;&#123;&#123;c9::x&#125;&#125; &amp; {{c1::x&#58;&#58;y&#125;&#125;&lt;i&gt;::a&#58;&#58;b&#125;&#125;}}",
            AnkiText.Cloze(question, Phrases.English));
    }

    [Fact]
    public void Every_kind_of_question_has_a_gap_with_its_answer()
    {
        var questions = Testing.Some.Pack.In("en").Questions;

        Assert.All(questions, question =>
        {
            var text = AnkiText.Cloze(question, Phrases.English);
            Assert.Contains("{{c1::", text, StringComparison.Ordinal);
            Assert.DoesNotContain(ClozeQuestion.Gap, text, StringComparison.Ordinal);
            Assert.NotEmpty(AnkiText.Answer(question, Phrases.English));
        });
    }

    [Fact]
    public void A_tag_has_no_spaces() => Assert.Equal("tea-road-2", AnkiText.Tag("tea road\u30002"));
}
