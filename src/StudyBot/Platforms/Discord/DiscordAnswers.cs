using NodaTime;
using StudyBot.Clock;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Shows messages in answer to an interaction: as its first answer, in the place kept by an earlier word that one is
/// coming, or after it.
/// </summary>
public sealed class DiscordAnswers(
    DiscordClient client, DiscordInteractions interactions, DiscordSession session, TimeProvider time)
{
    /// <param name="changesSource">Does it take the place of the message that was pressed?</param>
    /// <param name="isEphemeral">Does only the person see it?</param>
    /// <returns>Its id, 0 where nobody asked for it; null: the interaction cannot be answered any more.</returns>
    /// <exception cref="DiscordException">It failed; what is known is remembered for the next try.</exception>
    public async Task<Snowflake?> SendAsync(
        DiscordReplyHandle.ToInteraction interaction,
        MessageParams message,
        bool changesSource,
        bool isEphemeral,
        bool needsId,
        CancellationToken cancellationToken)
    {
        var first = await interactions.TakeAsync(interaction);
        var wasTried = false;
        while (true)
        {
            switch (first)
            {
                case FirstAnswer.None when await AnswerAsync() is { } id:
                    return id;
                case FirstAnswer.None or FirstAnswer.Unknown:
                    (first, var original) = await FindOutAsync(interaction, wasTried, cancellationToken);
                    if (first == FirstAnswer.Given && original is not null && DiscordHistory.IsSame(original, message))
                    {
                        return original.Id;
                    }

                    break;
                case FirstAnswer.TooLate:
                    return null;
                case FirstAnswer.DeferredForAll or FirstAnswer.DeferredForOne
                    when isEphemeral == (first == FirstAnswer.DeferredForOne):
                    var filled = await TryAsync(EditOriginal, cancellationToken);
                    interactions.Answered(interaction, first = FirstAnswer.Given);
                    if (filled is { } shown)
                    {
                        return shown;
                    }

                    break;
                case FirstAnswer.DeferredForAll or FirstAnswer.DeferredForOne:
                    await RemoveOriginalAsync(interaction, cancellationToken);
                    interactions.Answered(interaction, first = FirstAnswer.Given);
                    break;
                case FirstAnswer.DeferredUpdate when changesSource:
                    return await TryAsync(EditOriginal, cancellationToken) ?? await FollowUpAsync();
                default:
                    return await FollowUpAsync();
            }
        }

        async Task<Snowflake?> AnswerAsync()
        {
            var response = changesSource
                ? InteractionResponse.Update(message)
                : InteractionResponse.Message(WithFlag(message, isEphemeral));
            var outcome = FirstAnswer.Unknown;
            wasTried = true;
            try
            {
                var result = await client.SendAsync(
                    new CreateInteractionResponse(interaction.Id, interaction.Token, response, needsId && !changesSource),
                    cancellationToken);
                outcome = FirstAnswer.Given;
                return changesSource ? interaction.Source
                    : !needsId ? new Snowflake(0)
                    : result?.Resource?.Message?.Id ?? await OriginalIdAsync();
            }
            catch (DiscordRefusedException refusal) when (
                refusal.IsTooLate || refusal.Code == ErrorCode.InteractionAlreadyAcknowledged)
            {
                return null;
            }
            catch (DiscordException failure) when (!failure.MayHaveTakenEffect)
            {
                outcome = FirstAnswer.None;
                throw;
            }
            finally
            {
                interactions.Answered(interaction, outcome);
            }
        }

        async Task<Snowflake?> OriginalIdAsync() => (await client.SendAsync(
            new GetOriginalInteractionResponse(await ApplicationIdAsync(cancellationToken), interaction.Token),
                cancellationToken)).Id;

        async Task<Snowflake> EditOriginal() => (await client.SendAsync(
            new EditOriginalInteractionResponse(await ApplicationIdAsync(cancellationToken), interaction.Token, message),
            cancellationToken)).Id;

        Task<Snowflake?> FollowUpAsync() => TryAsync(
            async () => (await client.SendAsync(
                new CreateFollowupMessage(
                    await ApplicationIdAsync(cancellationToken), interaction.Token, WithFlag(message, isEphemeral)),
                cancellationToken)).Id,
            cancellationToken);
    }

    /// <summary>Changes a message that only a token leads to.</summary>
    /// <returns>False: it is gone, or its token is dead.</returns>
    /// <exception cref="DiscordException">It failed otherwise.</exception>
    public async Task<bool> ChangeAsync(
        DiscordShownMessage shown, MessageParams message, CancellationToken cancellationToken) =>
        shown is { Token: { } token } && shown.IsOpen(time.Now)
        && await TryAsync(
            async () => (await client.SendAsync(
                new EditFollowupMessage(await ApplicationIdAsync(cancellationToken), token, shown.MessageId, message),
                cancellationToken)).Id,
            cancellationToken) is not null;

    /// <summary>Gives suggestions, if they are in time.</summary>
    public async Task SuggestAsync(
        DiscordReplyHandle.ToInteraction interaction,
        DiscordPost.Suggestions suggestions,
        CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(
                new CreateInteractionResponse(
                    interaction.Id, interaction.Token, InteractionResponse.Autocomplete(suggestions.Choices)),
                cancellationToken);
        }
        catch (DiscordRefusedException refusal) when (refusal.IsTooLate)
        {
            // The next letter asks anew.
        }
    }

    /// <returns>Null: the message is gone, or the token is dead, or has been used too often.</returns>
    private static async Task<Snowflake?> TryAsync(Func<Task<Snowflake>> send, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await send();
        }
        catch (DiscordRefusedException refusal) when (refusal.IsTooLate || refusal.Code is ErrorCode.UnknownMessage
            or ErrorCode.MaximumFollowUps)
        {
            return null;
        }
    }

    private Task<Snowflake> ApplicationIdAsync(CancellationToken cancellationToken) =>
        session.ApplicationId.WaitAsync(cancellationToken);

    private static MessageParams WithFlag(MessageParams message, bool isEphemeral) => isEphemeral
        ? message with { Flags = (message.Flags ?? MessageFlags.None) | MessageFlags.Ephemeral }
        : message;

    /// <summary>What an earlier process, or an earlier try, has answered.</summary>
    /// <param name="wasTried">Was the first answer refused?</param>
    private async Task<(FirstAnswer First, Message? Original)> FindOutAsync(
        DiscordReplyHandle.ToInteraction interaction, bool wasTried, CancellationToken cancellationToken)
    {
        FirstAnswer found;
        Message? original = null;
        try
        {
            original = await client.SendAsync(
                new GetOriginalInteractionResponse(await ApplicationIdAsync(cancellationToken), interaction.Token),
                cancellationToken);
            found = original.Id == interaction.Source ? FirstAnswer.DeferredUpdate
                : !original.Flags.HasFlag(MessageFlags.Loading) ? FirstAnswer.Given
                : original.Flags.HasFlag(MessageFlags.Ephemeral) ? FirstAnswer.DeferredForOne
                : FirstAnswer.DeferredForAll;
        }
        catch (DiscordRefusedException refusal) when (refusal.Code == ErrorCode.UnknownMessage)
        {
            found = FirstAnswer.Given;
        }
        catch (DiscordRefusedException refusal) when (refusal.IsTooLate)
        {
            // By no clock of ours: whether it can be answered still, Discord says when it is tried.
            found = refusal.Code == ErrorCode.UnknownWebhook && !wasTried ? FirstAnswer.None : FirstAnswer.TooLate;
        }

        interactions.Answered(interaction, found);
        return (found == FirstAnswer.None ? await interactions.TakeAsync(interaction) : found, original);
    }

    private async Task RemoveOriginalAsync(
        DiscordReplyHandle.ToInteraction interaction, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(
                new DeleteOriginalInteractionResponse(await ApplicationIdAsync(cancellationToken), interaction.Token),
                cancellationToken);
        }
        catch (DiscordRefusedException refusal) when (refusal.IsGone || refusal.IsTooLate)
        {
            // Then nobody sees it.
        }
    }
}
