using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace StudyBot.Testing.Telegram;

public sealed class FakePoll
{
    internal FakePoll(string id, FakeMessage message, FakeText question, ImmutableArray<string> options)
    {
        Id = id;
        Message = message;
        Question = question;
        Options = options;
    }

    public string Id { get; }

    public FakeText Question { get; }

    public ImmutableArray<string> Options { get; }

    public bool IsQuiz { get; internal set; }

    public bool IsAnonymous { get; internal set; } = true;

    public bool AllowsMultipleAnswers { get; internal set; }

    public bool AllowsRevoting { get; internal set; }

    public ImmutableArray<int> CorrectOptionIds { get; internal set; } = [];

    public FakeText Explanation { get; internal set; } = FakeText.Empty;

    public FakeText Description { get; internal set; } = FakeText.Empty;

    /// <summary>Seconds.</summary>
    public int? OpenPeriod { get; internal set; }

    /// <summary>Unix time.</summary>
    public long? CloseDate { get; internal set; }

    public bool IsClosed { get; internal set; }

    /// <summary>Who chose what, by the id of the person.</summary>
    public Dictionary<long, ImmutableArray<int>> Votes { get; } = [];

    internal FakeMessage Message { get; }

    internal ITimer? Closing { get; set; }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("question", Question.Text);
        json.WriteStartArray("options");
        for (var option = 0; option < Options.Length; option++)
        {
            json.WriteStartObject();
            json.WriteString("persistent_id", PersistentId(option));
            json.WriteString("text", Options[option]);
            json.WriteNumber("voter_count", Votes.Values.Count(vote => vote.Contains(option)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("total_voter_count", Votes.Count);
        json.WriteBoolean("is_closed", IsClosed);
        json.WriteBoolean("is_anonymous", IsAnonymous);
        json.WriteString("type", IsQuiz ? "quiz" : "regular");
        json.WriteBoolean("allows_multiple_answers", AllowsMultipleAnswers);
        json.WriteBoolean("allows_revoting", AllowsRevoting);
        json.WriteBoolean("members_only", false);
        if (IsQuiz)
        {
            json.WriteIntegers("correct_option_ids", CorrectOptionIds);
            json.WriteText("explanation", Explanation, "explanation_entities");
        }

        json.WriteText("description", Description, "description_entities");
        if (OpenPeriod is { } openPeriod)
        {
            json.WriteNumber("open_period", openPeriod);
        }

        if (CloseDate is { } closeDate)
        {
            json.WriteNumber("close_date", closeDate);
        }

        json.WriteEndObject();
    }

    internal void WriteAnswer(Utf8JsonWriter json, FakeUser voter, ImmutableArray<int> options)
    {
        json.WriteStartObject();
        json.WriteString("poll_id", Id);
        json.WriteObject("user", voter.Write);
        json.WriteIntegers("option_ids", options);
        json.WriteStartArray("option_persistent_ids");
        foreach (var option in options)
        {
            json.WriteStringValue(PersistentId(option));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string PersistentId(int option) => "o" + option.ToString(CultureInfo.InvariantCulture);
}
