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
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        var application = await session.ApplicationId.WaitAsync(cancellationToken);
        var commands = DiscordCommands.All();
        await UpdateAsync(
            $"commands {application}",
            "everywhere",
            new BulkOverwriteGlobalApplicationCommands(application, commands),
            commands,
            cancellationToken);
        if (options.TestGuild is { } guild)
        {
            await UpdateAsync(
                $"commands {application} {guild}",
                $"in the server {guild}",
                new BulkOverwriteGuildApplicationCommands(application, guild, [.. commands.Select(ForGuild)]),
                commands,
                cancellationToken);
        }
    }

    /// <summary>A server's own commands are there and nowhere else.</summary>
    private static ApplicationCommand ForGuild(ApplicationCommand command) =>
        command with { IntegrationTypes = null, Contexts = null };

    private async Task UpdateAsync(
        string key,
        string where,
        DiscordRequest<ImmutableArray<ApplicationCommand>> request,
        ImmutableArray<ApplicationCommand> commands,
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

            await client.SendAsync(request, cancellationToken);
            await store.SavePlatformStateAsync(DiscordAddress.Platform, key, hash, CancellationToken.None);
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

    [LoggerMessage(3402, LogLevel.Warning, "Discord: the commands are not registered {Where}: {Reason}")]
    private static partial void NotRegistered(ILogger logger, string where, string reason);
}
