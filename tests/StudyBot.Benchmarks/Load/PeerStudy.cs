using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Quizzes.QuestionMaking;
using StudyBot.Testing;

namespace StudyBot.Benchmarks.Load;

/// <summary>The shipped pack's questions and footnotes as the peers read them: everything made, nothing left to be found.</summary>
internal static class PeerStudy
{
    public static byte[] Write()
    {
        var pack = ShippedPack.Pack;
        var edition = pack.In("zh");
        var pool = new QuestionPool(pack, new AnswerKey(pack));
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteQuestions(json, "choice", edition, Asked(pool, edition, QuestionKind.OneChoice));
            WriteQuestions(json, "cloze", edition, Asked(pool, edition, QuestionKind.Cloze));
            json.WriteStartArray("footnotes");
            foreach (var footnote in edition.Footnotes)
            {
                json.WriteStartObject();
                json.WriteNumber("number", footnote.Number);
                json.WriteString("citation", footnote.Citation);
                json.WriteString("address", footnote.Address);
                json.WriteString("note", footnote.Note);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("keyPoints");
            foreach (var keyPoint in edition.KeyPoints)
            {
                json.WriteStartObject();
                json.WriteString("text", keyPoint.Text.ToString());
                json.WriteString("evidence", EvidenceOf(keyPoint));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static IEnumerable<Question> Asked(QuestionPool pool, Edition edition, QuestionKind kind) =>
        pool.Of(edition, null, [kind])
            .Select(question => pool.AsAsked(edition, question, 1, [kind]))
            .Where(question => question.Kind == kind);

    private static void WriteQuestions(
        Utf8JsonWriter json, string name, Edition edition, IEnumerable<Question> questions)
    {
        json.WriteStartArray(name);
        foreach (var question in questions)
        {
            var keyPoint = edition.KeyPoint(question.KeyPointId)!;
            json.WriteStartObject();
            json.WriteString("id", question.Id);
            json.WriteString("prompt", question.Prompt);
            json.WriteString("why", question.Explanation ?? keyPoint.Text.ToString());
            json.WriteString("evidence", EvidenceOf(keyPoint));
            if (question is ChoiceQuestion choice)
            {
                WriteTexts(json, "options", choice.Options.Select(option => option.Text));
                json.WriteNumber("right", choice.Options.ToList().FindIndex(option => option.IsRight));
            }
            else if (question is ClozeQuestion cloze)
            {
                WriteTexts(json, "answers", cloze.Answer.Forms);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string EvidenceOf(KeyPoint keyPoint) =>
        $"— {keyPoint.SectionId} · 脚注 {string.Join(", ", keyPoint.Footnotes)}";

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
