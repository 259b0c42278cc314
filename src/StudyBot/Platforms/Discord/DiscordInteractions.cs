using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Sees to it that every interaction gets its first answer, once, and in time: by a reply, by a form, or by the word
/// that one is coming. Call <see cref="Came"/> when an interaction comes, and hand it in; do not wait for its task.
/// </summary>
public sealed partial class DiscordInteractions(
    DiscordClient client, DiscordSession session, TimeProvider time, ILogger<DiscordInteractions> logger)
{
    /// <summary>Discord waits 3 seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly FirstAnswers _first = new();

    /// <summary>
    /// Defers the interaction if nothing has answered it in time; where a reply was shown by changing another message,
    /// it is answered without a trace.
    /// </summary>
    /// <param name="isEphemeral">Will only this person see the answer?</param>
    /// <returns>Ends when there is an answer; never throws.</returns>
    public async Task Came(
        DiscordReplyHandle.ToInteraction interaction, bool isEphemeral, CancellationToken cancellationToken)
    {
        _first.Remember(interaction.Id);
        if (interaction.Kind == DiscordInteractionKind.Autocomplete)
        {
            return;
        }

        try
        {
            await Task.Delay(Patience, time, cancellationToken);
            if (await TakeAsync(interaction) == FirstAnswer.None)
            {
                await DeferAsync(interaction, isEphemeral, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program is ending.
        }
    }

    /// <summary>Opens the form of a button that was pressed, at once.</summary>
    /// <returns>Ends when it is open, or cannot be opened any more; never throws.</returns>
    public async Task OpenFormAsync(
        DiscordReplyHandle.ToInteraction interaction,
        DiscordCustomId.OpenForm button,
        Message pressed,
        CancellationToken cancellationToken)
    {
        _first.Remember(interaction.Id);
        if (await TakeAsync(interaction) == FirstAnswer.None)
        {
            var form = DiscordForm.Of(button, pressed);
            await TryAnswerAsync(interaction, form, FirstAnswer.Given, cancellationToken);
        }
    }

    /// <summary>What the first answer is, when it is there.</summary>
    /// <returns><see cref="FirstAnswer.None"/>: the caller gives it, and says so by <see cref="Answered"/>.</returns>
    internal ValueTask<FirstAnswer> TakeAsync(DiscordReplyHandle.ToInteraction interaction) =>
        _first.TakeAsync(interaction.Id);

    /// <param name="answer"><see cref="FirstAnswer.None"/>: it failed, another may try.</param>
    internal void Answered(DiscordReplyHandle.ToInteraction interaction, FirstAnswer answer) =>
        _first.Answered(interaction.Id, answer);

    /// <summary>A reply to it was shown by changing another message.</summary>
    internal void ShownElsewhere(DiscordReplyHandle.ToInteraction interaction) => _first.ShownElsewhere(interaction.Id);

    private async Task DeferAsync(
        DiscordReplyHandle.ToInteraction interaction, bool isEphemeral, CancellationToken cancellationToken)
    {
        if (interaction.Source is not null)
        {
            await TryAnswerAsync(
                interaction, InteractionResponse.DeferredUpdate(), FirstAnswer.DeferredUpdate, cancellationToken);
        }
        else if (_first.IsShownElsewhere(interaction.Id))
        {
            await TryAnswerAsync(
                interaction, InteractionResponse.Deferred(true), FirstAnswer.Given, cancellationToken);
            var applicationId = await session.ApplicationId;
            await TryAsync(
                new DeleteOriginalInteractionResponse(applicationId, interaction.Token), cancellationToken);
        }
        else
        {
            await TryAnswerAsync(
                interaction,
                InteractionResponse.Deferred(isEphemeral),
                isEphemeral ? FirstAnswer.DeferredForOne : FirstAnswer.DeferredForAll,
                cancellationToken);
        }
    }

    private async Task TryAnswerAsync(
        DiscordReplyHandle.ToInteraction interaction,
        InteractionResponse response,
        FirstAnswer answer,
        CancellationToken cancellationToken)
    {
        var outcome = FirstAnswer.None;
        try
        {
            await client.SendAsync(
                new CreateInteractionResponse(interaction.Id, interaction.Token, response), cancellationToken);
            outcome = answer;
        }
        catch (DiscordRefusedException refusal) when (refusal.Code == ErrorCode.InteractionAlreadyAcknowledged)
        {
            outcome = FirstAnswer.Unknown;
        }
        catch (DiscordException failure)
        {
            outcome = failure is DiscordRefusedException { IsTooLate: true } ? FirstAnswer.TooLate : FirstAnswer.None;
            NotAnswered(logger, failure.Message);
        }
        finally
        {
            Answered(interaction, outcome);
        }
    }

    private async Task TryAsync<TResult>(DiscordRequest<TResult> request, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(request, cancellationToken);
        }
        catch (DiscordException failure)
        {
            NotAnswered(logger, failure.Message);
        }
    }

    [LoggerMessage(3301, LogLevel.Warning, "An interaction could not be answered in time: {Reason}")]
    private static partial void NotAnswered(ILogger logger, string reason);
}
