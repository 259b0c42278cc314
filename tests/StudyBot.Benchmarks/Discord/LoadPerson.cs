using System.Diagnostics;
using System.Text.Json;
using StudyBot.Testing.Discord;

namespace StudyBot.Benchmarks.Discord;

/// <summary>One student and when they did what waits for an answer.</summary>
internal sealed class LoadPerson(int number, DiscordScript script)
{
    public DiscordScript Script => script;

    /// <summary>Of <see cref="Stopwatch"/>.</summary>
    public long ActedAt { get; private set; }

    /// <summary>The last message, as JSON.</summary>
    public string Shown { get; set; } = "{}";

    public void Act(DiscordAct act, LoadGateway gateway, long id)
    {
        ActedAt = Stopwatch.GetTimestamp();
        var (type, data, message) = act.Command is { } command
            ? (2, Command(command, act), "")
            : (3, $$"""{"custom_id":"{{act.CustomId}}","component_type":2,"id":1}""", $",\"message\":{Shown}");
        var channel = LoadPeople.FirstChannel + number;
        gateway.Dispatch(
            "INTERACTION_CREATE",
            $$$"""
            {"id":"{{{id}}}","application_id":"{{{FakeDiscord.ApplicationId}}}","type":{{{type}}},
            "token":"{{{number}}}-aW50ZXJhY3Rpb246MTIwMDAwMDAwMDAwMDAwMDAwMDphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg{{{id}}}","version":1,
            "channel":{"id":"{{{channel}}}","type":1},"channel_id":"{{{channel}}}","app_permissions":"274878286848",
            "locale":"zh-CN","entitlements":[],"authorizing_integration_owners":{"0":"0"},"context":1,
            "attachment_size_limit":10485760,"data":{{{data}}},
            "user":{"id":"{{{LoadPeople.FirstUser + number}}}","username":"student{{{number}}}","global_name":"Student {{{number}}}",
            "discriminator":"0","avatar":null,"public_flags":0}{{{message}}} }
            """);
    }

    private static string Command(string name, DiscordAct act)
    {
        var option = $$"""{"name":"{{act.Option}}","type":3,"value":{{JsonSerializer.Serialize(act.Value)}}}""";
        return $$"""{"id":"1100000000000000002","name":"{{name}}","type":1,"options":[{{option}}]}""";
    }
}
