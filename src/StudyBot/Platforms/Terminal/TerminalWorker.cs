using NodaTime;
using StudyBot.Clock;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;
using StudyBot.Messaging;

namespace StudyBot.Platforms.Terminal;

/// <summary>
/// Reads lines and hands them in, one after another, each when the replies to the one before have been shown.
/// </summary>
public sealed partial class TerminalWorker(
    TerminalOptions options,
    TerminalClient client,
    TerminalSession session,
    TerminalCompleter completer,
    MessageIntake intake,
    ReplyDelivery delivery,
    IStudyStore store,
    IShelf shelf,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<TerminalWorker> logger) : BackgroundService
{
    /// <summary>At the end of piped input, what comes due within this time is still shown.</summary>
    private static readonly Duration Shortly = Duration.FromSeconds(2);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        client.Completer = completer;
        try
        {
            await OpenAsync(session.Persona, stoppingToken);
            while (await client.ReadLineAsync(stoppingToken) is { } line && await ReadAsync(line, stoppingToken))
            {
            }

            if (!options.IsInteractive)
            {
                await FinishAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is ending.
        }
        catch (IOException)
        {
            // Nobody reads what the terminal itself says.
        }
        finally
        {
            client.Close();
            lifetime.StopApplication();
        }
    }

    private async Task OpenAsync(TerminalPersona persona, CancellationToken cancellationToken)
    {
        try
        {
            await RehearseAsync(persona, cancellationToken);
            await delivery.RedeliverAsync(TerminalPersona.Platform, cancellationToken);
            await delivery.WhenEmptyAsync(cancellationToken);
            var conversation = await ConversationAsync(persona, cancellationToken);
            SpeakIn(conversation.Language);
            if (options.IsInteractive)
            {
                var pack = shelf.Current.Find(conversation.PackId).Pack;
                session.Say(session.Phrases.TerminalWelcome(pack.In(session.Phrases.Language).Title));
            }
        }
        catch (StoreUnavailableException exception)
        {
            StoreIsOut(logger, exception.Message);
        }

        session.UpdatePrompt();
    }

    /// <summary>
    /// Goes the way from showing to noting once, with nothing to show. A death on that way shows a reply twice, and
    /// what is compiled at its first use would make the way many times as long.
    /// </summary>
    private Task RehearseAsync(TerminalPersona persona, CancellationToken cancellationToken)
    {
        var nothing = new Reply(new SuggestionsPart([]));
        delivery.Enqueue([new OutboxItem(-1, persona.Conversation, persona.Kind, nothing, null, time.Now)]);
        return delivery.WhenEmptyAsync(cancellationToken);
    }

    /// <returns>False when it was the last line.</returns>
    private async Task<bool> ReadAsync(string line, CancellationToken cancellationToken)
    {
        switch (TerminalMessageReader.Read(line, session.Persona, session.View, time.Now))
        {
            case TerminalInput.Exit:
                return false;
            case TerminalInput.PlayAs playAs:
                session.PlayAs(playAs.Name);
                break;
            case TerminalInput.NoSuchButton missing:
                session.Say(session.Phrases.TerminalNoSuchButton(missing.Buttons));
                break;
            case TerminalInput.Said said:
                await intake.HandleAsync(said.Message, cancellationToken);
                await delivery.WhenEmptyAsync(cancellationToken);
                await FollowLanguageAsync(said.Message, cancellationToken);
                break;
        }

        return true;
    }

    private async Task FollowLanguageAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var changes = message.Body switch
        {
            Command command => Commands.Find(command.Name) == Commands.Language,
            Pressed pressed => pressed.Action.Contains(Commands.Language.Name, StringComparison.Ordinal),
            _ => false,
        };
        if (!changes)
        {
            return;
        }

        try
        {
            SpeakIn((await ConversationAsync(session.Persona, cancellationToken)).Language);
            session.UpdatePrompt();
        }
        catch (StoreUnavailableException exception)
        {
            StoreIsOut(logger, exception.Message);
        }
    }

    private Task<Conversation> ConversationAsync(TerminalPersona persona, CancellationToken cancellationToken) =>
        store.InConversationAsync(
            persona.Conversation, work => work.ConversationAsync(persona.Kind, time.Now), cancellationToken);

    private void SpeakIn(string? language) =>
        session.Phrases = Phrases.For(language)
            ?? Phrases.For(options.LanguageHint)
            ?? Phrases.For(shelf.Current.Default.Pack.OwnLanguage)
            ?? Phrases.English;

    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        var deadline = time.Now + Shortly;
        try
        {
            while (await store.NextDueAsync(cancellationToken) is { } next && next <= deadline && time.Now < deadline)
            {
                var wait = (next - time.Now).ToTimeSpan();
                await Task.Delay(wait > BetweenLooks ? wait : BetweenLooks, time, cancellationToken);
            }
        }
        catch (StoreUnavailableException exception)
        {
            StoreIsOut(logger, exception.Message);
        }

        // The clock may just have taken a row and not handed it in.
        await Task.Delay(BetweenLooks, time, cancellationToken);
        await intake.WhenIdleAsync(cancellationToken);
        await delivery.WhenEmptyAsync(cancellationToken);
    }

    [LoggerMessage(1401, LogLevel.Error, "The terminal could not ask the store: {Reason}")]
    private static partial void StoreIsOut(ILogger logger, string reason);
}
