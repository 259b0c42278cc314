using System.Collections.Concurrent;
using System.Collections.Immutable;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Platforms.Terminal;

/// <summary>
/// What the terminal knows between two lines: who is played, what can be referred to where, in which language it
/// speaks.
/// </summary>
public sealed class TerminalSession(TerminalClient client, TerminalFiles files, TerminalOptions options)
{
    private readonly Lock _lock = new();

    private readonly Dictionary<ConversationId, TerminalView> _views = [];

    private readonly ConcurrentDictionary<string, TaskCompletionSource<ImmutableArray<Suggestion>>> _awaited = new();

    public TerminalPersona Persona { get; private set; } = TerminalPersona.User(options);

    public TerminalView View => ViewOf(Persona.Conversation);

    public bool IsQuestionOpen => View.Question is not null;

    /// <summary>The terminal's own words.</summary>
    public Phrases Phrases { get; set; } = Phrases.For(options.LanguageHint) ?? Phrases.English;

    /// <summary>Is it the group, or the private chat of whoever sits here?</summary>
    public bool IsOurs(ConversationId conversation) =>
        conversation == TerminalPersona.Group || conversation == TerminalPersona.PrivateOf(options.UserName);

    public void PlayAs(string name)
    {
        Persona = TerminalPersona.For(name, options);
        Say(Persona.IsInGroup ? Phrases.TerminalInGroup(Persona.Name) : Phrases.TerminalInPrivate);
        UpdatePrompt();
    }

    /// <summary>Shows a reply, in one write; its files are saved before.</summary>
    public void Show(ConversationId conversation, Reply reply)
    {
        lock (_lock)
        {
            var isGroup = conversation == TerminalPersona.Group;
            var place = conversation == Persona.Conversation ? null : Phrases.TerminalPlace(isGroup);
            var message = TerminalReplyWriter.Write(files.Save(reply, Phrases), Phrases, isGroup, place);
            client.Show(message.Lines);
            _views[conversation] = ViewOf(conversation).After(message);
        }

        UpdatePrompt();
    }

    /// <summary>Says something of the terminal's own.</summary>
    public void Say(RichText text) => client.Show([.. TerminalReplyWriter.Lines(text)]);

    public void UpdatePrompt()
    {
        var name = Persona.IsInGroup ? Persona.Name : "";
        var progress = View.Question?.Progress ?? "";
        var label = string.Join(' ', new[] { name, progress }.Where(part => part.Length > 0));
        client.SetPrompt(new TerminalPrompt(label, Phrases.TerminalPlaceholder(IsQuestionOpen)));
    }

    public Task<ImmutableArray<Suggestion>> ExpectSuggestions(string handle) =>
        _awaited.GetOrAdd(handle, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void ForgetSuggestions(string handle) => _awaited.TryRemove(handle, out _);

    public void Suggest(string? handle, ImmutableArray<Suggestion> suggestions)
    {
        if (handle is not null && _awaited.TryGetValue(handle, out var awaited))
        {
            awaited.TrySetResult(suggestions);
        }
    }

    private TerminalView ViewOf(ConversationId conversation)
    {
        lock (_lock)
        {
            return _views.GetValueOrDefault(conversation, TerminalView.Empty);
        }
    }
}
