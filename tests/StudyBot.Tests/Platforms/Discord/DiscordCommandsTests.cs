using System.Text.Json;
using StudyBot.Core.Handlers;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord;

public sealed class DiscordCommandsTests
{
    private static readonly ApplicationCommand[] All = [.. DiscordCommands.All()];

    [Fact]
    public void Every_command_is_there_and_one_for_messages()
    {
        Assert.Equal(Commands.All.Select(command => command.Name), All[..^1].Select(command => command.Name));
        Assert.Equal((ApplicationCommandType.Message, "Look up in the essay"), (All[^1].Type, All[^1].Name));
        Assert.Equal("在文章中查找", All[^1].NameLocalizations!["zh-TW"]);
    }

    [Fact]
    public void The_quiz_has_typed_options_with_limits_and_choices()
    {
        var options = Of("quiz").Options!.Value;

        Assert.Equal(["number", "section", "kind", "time", "thread"], options.Select(option => option.Name));
        Assert.Equal(
            (ApplicationCommandOptionType.Integer, 1L, 50L),
            (options[0].Type, options[0].MinValue!.Value, options[0].MaxValue!.Value));
        var cloze = options[2].Choices!.Value.Single(choice => choice.Value.Text == "cloze");
        Assert.Equal(
            ("gaps to fill", "填空"), (cloze.Name, cloze.NameLocalizations!["zh-CN"]));
        Assert.Equal(ApplicationCommandOptionType.Boolean, options[4].Type);
    }

    [Theory]
    [InlineData("quiz", "测验", "測驗")]
    [InlineData("footnote", "脚注", "腳註")]
    [InlineData("undo", "撤销", "撤銷")]
    [InlineData("help", "帮助", "幫助")]
    public void Names_and_descriptions_are_localised(string command, string simplified, string traditional)
    {
        var names = Of(command).NameLocalizations!;

        Assert.Equal((simplified, traditional, command), (names["zh-CN"], names["zh-TW"], names["en-US"]));
        Assert.Equal(3, Of(command).DescriptionLocalizations!.Count);
    }

    [Theory]
    [InlineData("lookup", true)]
    [InlineData("footnote", true)]
    [InlineData("section", false)]
    public void What_can_be_suggested_is(string command, bool isSuggested) =>
        Assert.Equal(isSuggested ? true : null, Of(command).Options!.Value[0].Autocomplete);

    [Fact]
    public void Daily_facts_are_for_whom_the_servers_admins_let_and_where_the_bot_may_post()
    {
        Assert.Equal(Permissions.ManageGuild, Of("daily").DefaultMemberPermissions);
        Assert.DoesNotContain(InteractionContextType.PrivateChannel, Of("daily").Contexts!.Value);
        Assert.All(
            All.Where(command => command.Name != "daily"),
            command => Assert.Null(command.DefaultMemberPermissions));
    }

    [Fact]
    public void All_can_be_installed_to_a_server_and_to_a_person() => Assert.All(
        All,
        command => Assert.Equal(
            [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
            command.IntegrationTypes!.Value.ToArray()));

    /// <summary>A character of a new text is to be put into the table, or here, where it is written alike.</summary>
    [Fact]
    public void No_simplified_character_is_left_for_Taiwan()
    {
        const string alike =
            "一下不中串了令以作例停出分列判到前助只可名命和四在型城填多大天如始定家就工市序成我或找排提"
            + "摘文新日星是更期束某查止正每法注用的目看知示秒空章第答篇置群者能英行要解言跳送都限"
            + "度榜本退加入把另平台已除切快忘容今接少醒率上等哪全部望步最隔卡略有浮值恢默撤近次";

        var unknown = Texts(JsonSerializer.SerializeToElement(
                DiscordCommands.All(), DiscordJson.Default.ImmutableArrayApplicationCommand))
            .SelectMany(text => text)
            .Where(character => character is >= '\u4e00' and <= '\u9fff' && !alike.Contains(character)
                && TraditionalScript.Of($"{character}") == $"{character}");

        Assert.Equal("", string.Concat(unknown.Distinct()));
    }

    private static ApplicationCommand Of(string name) => All.Single(command => command.Name == name);

    /// <summary>Those for zh-CN.</summary>
    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property =>
            property.Name == "zh-CN" ? [property.Value.GetString()!] : Texts(property.Value)),
        _ => [],
    };
}
