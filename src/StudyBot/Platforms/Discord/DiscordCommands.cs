using System.Collections.Immutable;
using StudyBot.Core.Handlers;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>The middle's commands as Discord registers them.</summary>
public static class DiscordCommands
{
    /// <summary>Of /quiz, here only: has it take place in a thread.</summary>
    public const string ThreadOption = "thread";

    /// <summary>Nobody looks for longer words, names a longer essay or writes a longer time.</summary>
    private const int MaxText = 300;

    private static readonly ImmutableArray<ApplicationIntegrationType> Anywhere =
        [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

    private static readonly ImmutableArray<InteractionContextType> Everywhere =
        [InteractionContextType.Guild, InteractionContextType.BotDm, InteractionContextType.PrivateChannel];

    /// <summary>Not where the bot can only answer: nothing can come there by itself.</summary>
    private static readonly ImmutableArray<InteractionContextType> WhereItMayPost =
        [InteractionContextType.Guild, InteractionContextType.BotDm];

    public static ImmutableArray<ApplicationCommand> All() => [.. Commands.All.Select(Of), LookUpMessage()];

    private static ApplicationCommand Of(CommandDescription command)
    {
        var name = LocalizedText.Of(phrases => phrases.CommandName(command.Name));
        var description = LocalizedText.Of(phrases => phrases.CommandSummary(command.Name));
        IEnumerable<ApplicationCommandOption> options = command.Options.Select(option => Of(command, option));
        return new ApplicationCommand(ApplicationCommandType.ChatInput, command.Name)
        {
            NameLocalizations = name.Localizations,
            Description = description.Default,
            DescriptionLocalizations = description.Localizations,
            Options = [.. command == Commands.Quiz ? options.Append(Thread()) : options],
            DefaultMemberPermissions = command.NeedsAdmin ? Permissions.ManageGuild : null,
            IntegrationTypes = Anywhere,
            Contexts = command == Commands.Daily ? WhereItMayPost : Everywhere,
        };
    }

    private static ApplicationCommandOption Of(CommandDescription command, CommandOption option)
    {
        var isNumber = option.Kind == OptionKind.Number;
        var description = LocalizedText.Of(phrases => phrases.OptionDescription(command.Name, option.Name));
        return new ApplicationCommandOption(
            isNumber ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.String,
            option.Name,
            description.Default)
        {
            NameLocalizations =
                LocalizedText.Of(phrases => phrases.OptionName(command.Name, option.Name)).Localizations,
            DescriptionLocalizations = description.Localizations,
            Required = option.IsRequired ? true : null,
            Choices = option.Choices.IsDefaultOrEmpty
                ? null
                : [.. option.Choices.Select(choice => Choice(command, option, choice))],
            MinValue = option.Minimum,
            MaxValue = option.Maximum,
            MaxLength = isNumber || !option.Choices.IsDefaultOrEmpty ? null : MaxText,
            Autocomplete = option.Completes ? true : null,
        };
    }

    private static ApplicationCommandOptionChoice Choice(
        CommandDescription command, CommandOption option, string choice)
    {
        var name = LocalizedText.Of(phrases => phrases.ChoiceName(command.Name, option.Name, choice));
        return new ApplicationCommandOptionChoice(name.Default, choice) { NameLocalizations = name.Localizations };
    }

    private static ApplicationCommandOption Thread()
    {
        var description = LocalizedText.Of(phrases => phrases.ThreadOptionDescription);
        return new ApplicationCommandOption(
            ApplicationCommandOptionType.Boolean, ThreadOption, description.Default)
        {
            NameLocalizations = LocalizedText.Of(phrases => phrases.ThreadOptionName).Localizations,
            DescriptionLocalizations = description.Localizations,
        };
    }

    private static ApplicationCommand LookUpMessage()
    {
        var name = LocalizedText.Of(phrases => phrases.LookUpMessage);
        return new ApplicationCommand(ApplicationCommandType.Message, name.Default)
        {
            NameLocalizations = name.Localizations,
            IntegrationTypes = Anywhere,
            Contexts = Everywhere,
        };
    }

    /// <summary>A text for those whose app speaks none of our languages, and for the others.</summary>
    private sealed record LocalizedText(string Default, ImmutableSortedDictionary<string, string> Localizations)
    {
        public static LocalizedText Of(Func<Phrases, string> text)
        {
            var (chinese, english) = (text(Phrases.Chinese), text(Phrases.English));
            return new LocalizedText(english, ImmutableSortedDictionary<string, string>.Empty
                .Add("en-US", english)
                .Add("zh-CN", chinese)
                .Add("zh-TW", TraditionalScript.Of(chinese)));
        }
    }
}
