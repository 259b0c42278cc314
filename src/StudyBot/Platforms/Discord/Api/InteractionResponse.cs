using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Discord.Api;

public sealed record InteractionResponse(InteractionCallbackType Type)
{
    public InteractionCallbackData? Data { get; init; }

    /// <summary>Answers with a message.</summary>
    public static InteractionResponse Message(MessageParams message) =>
        new(InteractionCallbackType.ChannelMessageWithSource) { Data = message };

    /// <summary>Says that an answer comes; it is then an edit of the original response.</summary>
    public static InteractionResponse Deferred(bool isEphemeral) =>
        new(InteractionCallbackType.DeferredChannelMessageWithSource)
        {
            Data = isEphemeral ? new DeferredParams(MessageFlags.Ephemeral) : null,
        };

    /// <summary>Takes note of a press without showing anything.</summary>
    public static InteractionResponse DeferredUpdate() => new(InteractionCallbackType.DeferredUpdateMessage);

    /// <summary>Edits the message whose component was used.</summary>
    public static InteractionResponse Update(MessageParams message) =>
        new(InteractionCallbackType.UpdateMessage) { Data = message };

    /// <param name="choices">At most 25.</param>
    public static InteractionResponse Autocomplete(ImmutableArray<ApplicationCommandOptionChoice> choices) =>
        new(InteractionCallbackType.ApplicationCommandAutocompleteResult) { Data = new AutocompleteParams(choices) };

    /// <summary>Not in answer to a modal.</summary>
    public static InteractionResponse Modal(ModalParams modal) => new(InteractionCallbackType.Modal) { Data = modal };
}

public enum InteractionCallbackType
{
    Pong = 1,
    ChannelMessageWithSource = 4,
    DeferredChannelMessageWithSource = 5,
    DeferredUpdateMessage = 6,
    UpdateMessage = 7,
    ApplicationCommandAutocompleteResult = 8,
    Modal = 9,
}

[JsonPolymorphic]
[JsonDerivedType(typeof(MessageParams))]
[JsonDerivedType(typeof(DeferredParams))]
[JsonDerivedType(typeof(AutocompleteParams))]
[JsonDerivedType(typeof(ModalParams))]
public abstract record InteractionCallbackData;

/// <param name="Flags">Discord takes <see cref="MessageFlags.Ephemeral"/> only.</param>
public sealed record DeferredParams(MessageFlags Flags) : InteractionCallbackData;

public sealed record AutocompleteParams(ImmutableArray<ApplicationCommandOptionChoice> Choices)
    : InteractionCallbackData;

/// <param name="CustomId">1–100 characters; comes back with what was filled in.</param>
/// <param name="Title">At most 45 characters.</param>
/// <param name="Components">1–5 labels or texts.</param>
public sealed record ModalParams(string CustomId, string Title, ImmutableArray<Component> Components)
    : InteractionCallbackData;

/// <summary>What a callback has made; only when asked for.</summary>
public sealed record InteractionCallbackResponse
{
    public InteractionCallbackResource? Resource { get; init; }
}

public sealed record InteractionCallbackResource(InteractionCallbackType Type)
{
    public SentMessage? Message { get; init; }
}
