using System.Collections.Immutable;
using StudyBot.Hosting;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Gateway;

namespace StudyBot.Platforms.Discord;

/// <summary>Asks Discord who we are: what is wrong with that is said at once, with its cure.</summary>
public sealed partial class DiscordGreeting(
    DiscordOptions options,
    DiscordClient client,
    DiscordSession session,
    TimeProvider time,
    ILogger<DiscordGreeting> logger)
{
    private static readonly TimeSpan CheckPatience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>A Discord that cannot be reached is no fault: it is waited for later on.</summary>
    public async Task<ImmutableArray<StartupFault>> CheckAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(CheckPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return FaultsOf(await AskAsync(either.Token));
        }
        catch (DiscordRefusedException refusal) when (refusal.IsTokenRefused)
        {
            return
            [
                new StartupFault(
                    "setting Discord:Token",
                    "Discord does not accept it",
                    "open discord.com/developers/applications, your application, Bot, press Reset Token and copy the "
                    + "new one; and look that Discord:ApiBaseUrl is Discord's"),
            ];
        }
        catch (DiscordException)
        {
            return [];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }

    /// <summary>Asks for as long as it takes.</summary>
    /// <exception cref="GatewayStoppedException">The token is not valid (any more).</exception>
    public async Task UntilKnownAsync(CancellationToken cancellationToken)
    {
        while (!session.ApplicationId.IsCompleted)
        {
            try
            {
                await AskAsync(cancellationToken);
            }
            catch (DiscordRefusedException refusal) when (refusal.IsTokenRefused)
            {
                throw new GatewayStoppedException(GatewayCloseCode.Cure(
                    GatewayCloseCode.AuthenticationFailed, new GatewayIdentity(options.Token, 0, 1)));
            }
            catch (DiscordException failure)
            {
                var pause = failure.RetryAfter ?? Pause;
                NotAnswered(logger, failure.Message, pause.TotalSeconds);
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    /// <summary>With an address of its own the application would get no interaction over the gateway.</summary>
    private static ImmutableArray<StartupFault> FaultsOf(Application application) =>
        string.IsNullOrEmpty(application.InteractionsEndpointUrl) ? [] :
        [
            new StartupFault(
                $"application {application.Id} in Discord's developer portal",
                "its Interactions Endpoint URL is set, so Discord would send no command to this program",
                "open discord.com/developers/applications, your application, General Information, and empty the field"),
        ];

    private async Task<Application> AskAsync(CancellationToken cancellationToken)
    {
        var application = await client.SendAsync(new GetCurrentApplication(), cancellationToken);
        session.Know(application.Id);
        return application;
    }

    [LoggerMessage(3431, LogLevel.Warning, "Discord cannot be asked who we are: {Reason}; again in {Seconds:0} s")]
    private static partial void NotAnswered(ILogger logger, string reason, double seconds);
}
