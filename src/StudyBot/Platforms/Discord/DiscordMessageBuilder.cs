using System.Collections.Immutable;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Puts texts, rows and files one below the other into a coloured frame, and begins another message where one is full.
/// </summary>
public sealed class DiscordMessageBuilder(int color, CommandMentions mentions)
{
    public const int MaxButtonsInRow = 5;

    /// <summary>Nested ones counted, the frame left out.</summary>
    private const int MaxComponents = 39;

    private const int MaxFiles = 10;

    private readonly ImmutableArray<DiscordPost>.Builder _posts = ImmutableArray.CreateBuilder<DiscordPost>();

    private readonly List<Component> _components = [];

    private readonly HashSet<string> _customIds = [];

    private readonly List<FileUpload> _files = [];

    private readonly List<Attachment> _attachments = [];

    private int _textLength;

    private int _count;

    /// <param name="markdown">At most <see cref="DiscordMarkdown.MaxText"/> characters.</param>
    public void AddText(string markdown, int? id = null)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return;
        }

        Begin(1, markdown.Length);
        Add(new TextDisplay(markdown) { Id = id }, 1, markdown.Length);
    }

    public void AddText(RichText text)
    {
        var markdown = DiscordMarkdown.Of(text, mentions);
        if (markdown.Length <= DiscordMarkdown.MaxText)
        {
            AddText(markdown);
            return;
        }

        foreach (var piece in ReplySplitter.Split(text, DiscordMarkdown.LimitsWith(mentions)))
        {
            AddText(DiscordMarkdown.Of(piece, mentions));
        }
    }

    public void AddSeparator()
    {
        if (_components.Count > 0)
        {
            Begin(1, 0);
            Add(new Separator { Divider = true, Spacing = 1 }, 1, 0);
        }
    }

    /// <summary>Five to a row; a second one with the same custom_id is left out, as Discord wants it.</summary>
    public void AddButtons(IEnumerable<Button> buttons)
    {
        var different = buttons.DistinctBy(button => button.CustomId ?? button.Url).Where(IsNew);
        foreach (var row in different.Chunk(MaxButtonsInRow))
        {
            Begin(1 + row.Length, 0);
            Add(new ActionRow([.. row]), 1 + row.Length, 0);
            _customIds.UnionWith(row.Select(button => button.CustomId).OfType<string>());
        }

        bool IsNew(Button button) => button.CustomId is null || !_customIds.Contains(button.CustomId);
    }

    public void AddMenu(StringSelect menu)
    {
        Begin(2, 0);
        Add(new ActionRow([menu]), 2, 0);
    }

    /// <param name="description">Of a picture: what is to be seen; null: it is no picture.</param>
    public void AddFile(FileUpload file, string? description)
    {
        var count = description is null ? 1 : 2;
        Begin(count, 0, files: 1);
        var name = DiscordFileName.Of(file.FileName, _files.Count);
        var item = new UnfurledMediaItem($"attachment://{name}");
        _attachments.Add(new Attachment(new Snowflake((ulong)_files.Count))
        {
            Filename = name,
            Description = description,
        });
        _files.Add(file with { FileName = name });
        Add(
            description is null
                ? new FileComponent(item)
                : new MediaGallery([new MediaGalleryItem(item) { Description = description }]),
            count,
            0);
    }

    public ImmutableArray<DiscordPost> Build()
    {
        End();
        return _posts.ToImmutable();
    }

    private void Begin(int count, int textLength, int files = 0)
    {
        if (_count + count > MaxComponents
            || _textLength + textLength > DiscordMarkdown.MaxText
            || _files.Count + files > MaxFiles)
        {
            End();
        }
    }

    private void Add(Component component, int count, int textLength)
    {
        _components.Add(component);
        _count += count;
        _textLength += textLength;
    }

    private void End()
    {
        if (_components.Count == 0)
        {
            return;
        }

        _posts.Add(new DiscordPost.Message(new MessageParams
        {
            Flags = MessageFlags.IsComponentsV2,
            Components = [new Container([.. _components]) { AccentColor = color }],
            Attachments = _attachments.Count > 0 ? [.. _attachments] : null,
            Files = [.. _files],
        }));
        _components.Clear();
        _customIds.Clear();
        _files.Clear();
        _attachments.Clear();
        (_textLength, _count) = (0, 0);
    }
}
