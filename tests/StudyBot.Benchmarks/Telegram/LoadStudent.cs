using System.Diagnostics;
using System.Text.Json;

namespace StudyBot.Benchmarks.Telegram;

/// <summary>One student and when they did what waits for an answer.</summary>
internal sealed class LoadStudent(StudentScript script)
{
    public StudentScript Script => script;

    /// <summary>Of the poll that was shown last.</summary>
    public int PollId { get; set; }

    /// <summary>Of <see cref="Stopwatch"/>.</summary>
    public long ActedAt { get; private set; }

    public void Act(long chat, StudentAct act, LoadUpdates updates)
    {
        ActedAt = Stopwatch.GetTimestamp();
        var from = $$"""{"id":{{chat}},"is_bot":false,"first_name":"Student {{chat}}","language_code":"zh-hans"}""";
        updates.Add(act.Text is { } text
            ? $$$"""
            "message":{"message_id":{{{updates.NextMessageId()}}},"from":{{{from}}},"date":{{{Now}}},
            "chat":{"id":{{{chat}}},"first_name":"Student {{{chat}}}","type":"private"},
            "text":{{{JsonSerializer.Serialize(text)}}}{{{CommandEntity(text)}}} } }
            """
            : $$$"""
            "poll_answer":{"poll_id":"{{{PollId}}}","user":{{{from}}},"option_ids":[{{{act.Option}}}],
            "option_persistent_ids":["o{{{act.Option}}}"]} }
            """);
    }

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static string CommandEntity(string text) => text[0] == '/'
        ? $$""","entities":[{"type":"bot_command","offset":0,"length":{{text.IndexOf(' ', StringComparison.Ordinal)}}}]"""
        : "";
}
