using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Registers the commands when they are not what they were the last time.</summary>
public sealed partial class DiscordProfile(
    DiscordOptions options,
    DiscordClient client,
    DiscordSession session,
    IStudyStore store,
    ILogger<DiscordProfile> logger)
{
    /// <summary>Recalls the ids of the commands. To be called when it is known who the bot is.</summary>
    /// <exception cref="StoreUnavailableException">The store is out of reach.</exception>
    public async Task RecallAsync(CancellationToken cancellationToken)
    {
        var key = IdsKey(await session.ApplicationId.WaitAsync(cancellationToken));
        session.Mentions = CommandMentions.Parse(
            await store.PlatformStateAsync(DiscordAddress.Platform, key, cancellationToken)) ?? CommandMentions.None;
    }

    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        var application = await session.ApplicationId.WaitAsync(cancellationToken);
        var commands = DiscordCommands.All();
        await UpdateAsync(
            $"commands {application}",
            "everywhere",
            new BulkOverwriteGlobalApplicationCommands(application, commands),
            commands,
            registered => LearnIdsAsync(application, registered),
            cancellationToken);
        if (session.Mentions == CommandMentions.None)
        {
            await AskIdsAsync(application, cancellationToken);
        }

        if (options.TestGuild is { } guild)
        {
            await UpdateAsync(
                $"commands {application} {guild}",
                $"in the server {guild}",
                new BulkOverwriteGuildApplicationCommands(application, guild, [.. commands.Select(ForGuild)]),
                commands,
                _ => Task.CompletedTask,
                cancellationToken);
        }
    }

    /// <summary>A server's own commands are there and nowhere else.</summary>
    private static ApplicationCommand ForGuild(ApplicationCommand command) =>
        command with { IntegrationTypes = null, Contexts = null };

    /// <summary>So that texts can name commands that can be clicked.</summary>
    private Task LearnIdsAsync(Snowflake application, ImmutableArray<ApplicationCommand> registered)
    {
        session.Mentions = CommandMentions.Of(registered);
        return store.SavePlatformStateAsync(
            DiscordAddress.Platform, IdsKey(application), session.Mentions.ToString(), CancellationToken.None);
    }

    private async Task AskIdsAsync(Snowflake application, CancellationToken cancellationToken)
    {
        try
        {
            await LearnIdsAsync(
                application, await client.SendAsync(new GetGlobalApplicationCommands(application), cancellationToken));
        }
        catch (DiscordException failure)
        {
            IdsUnknown(logger, failure.Message);
        }
        catch (StoreUnavailableException failure)
        {
            IdsUnknown(logger, failure.Message);
        }
    }

    private static string IdsKey(Snowflake application) => $"command ids {application}";

    /// <param name="learn">Told what is registered now, where that has changed.</param>
    private async Task UpdateAsync(
        string key,
        string where,
        DiscordRequest<ImmutableArray<ApplicationCommand>> request,
        ImmutableArray<ApplicationCommand> commands,
        Func<ImmutableArray<ApplicationCommand>, Task> learn,
        CancellationToken cancellationToken)
    {
        try
        {
            var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
                commands, DiscordJson.Default.ImmutableArrayApplicationCommand)));
            if (await store.PlatformStateAsync(DiscordAddress.Platform, key, cancellationToken) == hash)
            {
                return;
            }

            var registered = await client.SendAsync(request, cancellationToken);
            await store.SavePlatformStateAsync(DiscordAddress.Platform, key, hash, CancellationToken.None);
            await learn(registered);
            Registered(logger, commands.Length, where);
        }
        catch (DiscordException failure)
        {
            NotRegistered(logger, where, failure.Message);
        }
        catch (StoreUnavailableException failure)
        {
            NotRegistered(logger, where, failure.Message);
        }
    }

    [LoggerMessage(3401, LogLevel.Information, "Discord: {Count} commands are new or changed, and registered {Where}")]
    private static partial void Registered(ILogger logger, int count, string where);

    [LoggerMessage(3403, LogLevel.Warning, "Discord: commands in texts cannot be clicked: {Reason}")]
    private static partial void IdsUnknown(ILogger logger, string reason);

    [LoggerMessage(3402, LogLevel.Warning, "Discord: the commands are not registered {Where}: {Reason}")]
    private static partial void NotRegistered(ILogger logger, string where, string reason);
}
