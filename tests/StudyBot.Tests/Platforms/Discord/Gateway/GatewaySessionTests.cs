using System.Text;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Gateway;

namespace StudyBot.Tests.Platforms.Discord.Gateway;

public sealed class GatewaySessionTests
{
    private static readonly GatewayIdentity Identity =
        new(DiscordToken.TryParse("MTEwMDAwMDAwMDAwMDAwMDAwMQ.GfAkEd.loopback_only_0123456789abcdefghijkl")!, 3, 8);

    private static readonly SavedSession Saved = new("s1", "wss://resume.example", 41);

    private readonly GatewaySession _session = new(Identity, null, () => 0.5);

    private TimeSpan _now = TimeSpan.FromHours(1);

    [Fact]
    public void Without_a_session_it_connects_at_once_and_identifies_after_the_greeting()
    {
        Assert.Equal(new Connect(TimeSpan.Zero, null, Identifies: true), _session.Start());

        _session.Connected(_now);

        Assert.Equal(new SendIdentify(), Receive(Hello));
    }

    [Fact]
    public void With_a_saved_session_it_connects_where_that_was_and_resumes_after_the_greeting()
    {
        var session = new GatewaySession(Identity, Saved, () => 0.5);

        Assert.Equal(new Connect(TimeSpan.Zero, "wss://resume.example", Identifies: false), session.Start());
        session.Connected(_now);

        Assert.Equal(new SendResume("s1", 41), session.Received(Frame(Hello), _now));
        Assert.Equal(
            new Opened(IsResumed: true), session.Received(Frame("""{"t":"RESUMED","s":42,"op":0,"d":{}}"""), _now));
        Assert.Equal(Saved with { Sequence = 42 }, session.Session);
    }

    [Fact]
    public void A_greeting_that_does_not_come_ends_the_connection()
    {
        _session.Connected(_now);

        Assert.Null(Tick(GatewaySession.HelloPatience - TimeSpan.FromTicks(1)));
        Assert.IsType<Close>(Tick(TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void The_first_heartbeat_comes_after_a_part_of_the_interval_that_chance_decides()
    {
        Open();

        Assert.Null(Tick(TimeSpan.FromMilliseconds(20_624)));
        Assert.Equal(new SendHeartbeat(1), Tick(TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void A_heartbeat_before_any_event_has_no_sequence()
    {
        _session.Connected(_now);
        Receive(Hello);

        Assert.Equal(new SendHeartbeat(null), Tick(TimeSpan.FromMilliseconds(20_625)));
    }

    [Fact]
    public void Heartbeats_that_are_answered_go_on_with_the_latest_sequence()
    {
        Open();
        Tick(TimeSpan.FromMilliseconds(20_625));
        Receive(Acknowledged);
        Receive(Event("GUILD_CREATE", 9));

        Assert.Equal(new SendHeartbeat(9), Tick(TimeSpan.FromMilliseconds(41_250)));
    }

    [Fact]
    public void A_heartbeat_that_is_not_answered_ends_the_connection_and_not_the_session()
    {
        Open();
        Tick(TimeSpan.FromMilliseconds(20_625));

        Assert.IsType<Close>(Tick(TimeSpan.FromMilliseconds(41_250)));
        Assert.Equal(new Connect(TimeSpan.Zero, "wss://r.example", Identifies: false), _session.Closed(null, _now));
    }

    [Fact]
    public void A_heartbeat_that_was_asked_for_is_not_expected_to_be_answered_by_the_next()
    {
        Open();
        Tick(TimeSpan.FromMilliseconds(20_625));
        Receive(Acknowledged);
        _now += TimeSpan.FromMilliseconds(41_249);

        Assert.Equal(new SendHeartbeat(1), Receive("""{"op":1,"d":null}"""));
        Assert.Equal(new SendHeartbeat(1), Tick(TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void Asked_for_heartbeats_without_end_it_keeps_room_for_those_that_are_due()
    {
        Open();

        var sent = Enumerable.Range(0, 500).Count(_ => Receive("""{"op":1,"d":null}""") is not null);

        // The IDENTIFY counts too.
        Assert.Equal(GatewaySession.SendsPerMinute - GatewaySession.SendsKept - 1, sent);
        Assert.IsType<SendHeartbeat>(Tick(TimeSpan.FromMilliseconds(20_625)));
    }

    [Fact]
    public void Asked_to_reconnect_it_resumes_without_waiting()
    {
        Open();

        Assert.IsType<Close>(Receive("""{"op":7,"d":null}"""));
        Assert.Equal(new Connect(TimeSpan.Zero, "wss://r.example", Identifies: false), _session.Closed(null, _now));
    }

    [Fact]
    public void An_invalid_session_that_can_be_resumed_is_resumed_after_a_pause()
    {
        Open();

        Assert.IsType<Close>(Receive("""{"op":9,"d":true}"""));
        Assert.Equal(
            new Connect(TimeSpan.FromSeconds(3), "wss://r.example", Identifies: false), _session.Closed(null, _now));
    }

    [Fact]
    public void An_invalid_session_that_cannot_be_resumed_is_forgotten()
    {
        Open();

        Assert.IsType<Close>(Receive("""{"op":9,"d":false}"""));
        Assert.Equal(new Connect(TimeSpan.FromSeconds(3), null, Identifies: true), _session.Closed(null, _now));
        Assert.Null(_session.Session);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(1000, true)]
    [InlineData(1001, true)]
    [InlineData(1006, true)]
    [InlineData(4000, true)]
    [InlineData(4001, true)]
    [InlineData(4002, true)]
    [InlineData(4003, false)]
    [InlineData(4005, true)]
    [InlineData(4007, false)]
    [InlineData(4008, true)]
    [InlineData(4009, false)]
    [InlineData(4242, true)]
    public void After_these_codes_it_resumes_or_begins_anew(int? code, bool resumes)
    {
        Open();
        _now += TimeSpan.FromMinutes(5);

        var connect = Assert.IsType<Connect>(_session.Closed(code, _now));

        Assert.Equal(!resumes, connect.Identifies);
        Assert.Equal(TimeSpan.Zero, connect.After);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public void After_these_codes_it_stops_with_a_sentence_that_names_the_code(int code)
    {
        Open();

        Assert.Contains(
            $"({code})", Assert.IsType<Stop>(_session.Closed(code, _now)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pause_doubles_with_every_failure_up_to_a_minute()
    {
        var pauses = Enumerable.Range(0, 9).Select(_ => ((Connect)_session.Closed(null, _now)).After.TotalSeconds);

        // Three quarters of 1, 2, 4 …: half of each pause is chance, and chance is 0.5 here.
        Assert.Equal([0.75, 1.5, 3, 6, 12, 24, 45, 45, 45], pauses);
    }

    [Fact]
    public void A_connection_that_breaks_soon_after_it_opened_counts_as_a_failure()
    {
        Open();
        _now += TimeSpan.FromSeconds(9);

        Assert.Equal(TimeSpan.FromSeconds(0.75), ((Connect)_session.Closed(null, _now)).After);
    }

    [Fact]
    public void When_the_resume_address_does_not_answer_the_general_one_is_tried_with_the_same_session()
    {
        Open();
        _now += TimeSpan.FromMinutes(1);

        var tries = Enumerable.Range(0, 5).Select(_ => (Connect)_session.Closed(null, _now)).ToList();

        Assert.Equal(
            ["wss://r.example", "wss://r.example", "wss://r.example", "wss://r.example", null],
            tries.Select(connect => connect.ResumeGatewayUrl));
        Assert.All(tries, connect => Assert.False(connect.Identifies));
    }

    [Fact]
    public void Events_that_matter_are_delivered_and_others_only_counted()
    {
        Open();

        Assert.IsType<Deliver>(Receive(Event("INTERACTION_CREATE", 2)));
        Assert.IsType<Deliver>(Receive(Event("MESSAGE_CREATE", 3)));
        Assert.Null(Receive(Event("GUILD_UPDATE", 4)));
        Assert.Equal(4, _session.Session!.Sequence);
    }

    [Fact]
    public void An_opcode_that_is_not_known_changes_nothing()
    {
        Open();

        Assert.Null(Receive("""{"op":99,"d":{"x":1}}"""));
    }

    private const string Hello = """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":["x"]}}""";

    private const string Acknowledged = """{"op":11}""";

    private static string Event(string name, int sequence) =>
        $$$"""{"t":"{{{name}}}","s":{{{sequence}}},"op":0,"d":{"id":"1"}}""";

    private static GatewayFrame Frame(string json) => GatewayFrame.Read(Encoding.UTF8.GetBytes(json));

    private void Open()
    {
        _session.Connected(_now);
        Receive(Hello);
        var opened = Receive("""
            {"t":"READY","s":1,"op":0,"d":{"v":10,"session_id":"s2","guilds":[],"resume_gateway_url":"wss://r.example"}}
            """);
        Assert.Equal(new Opened(IsResumed: false), opened);
    }

    private GatewayAction? Receive(string json) => _session.Received(Frame(json), _now);

    private GatewayAction? Tick(TimeSpan after)
    {
        _now += after;
        return _session.Tick(_now);
    }
}
