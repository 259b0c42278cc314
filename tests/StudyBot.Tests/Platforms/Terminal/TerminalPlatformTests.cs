using Microsoft.Extensions.Hosting;
using Moq;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Terminal;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Terminal;

public sealed class TerminalPlatformTests : IDisposable
{
    private static readonly TerminalOptions Options = new("ann", "en", false);

    private readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task What_belongs_to_somebody_at_another_terminal_is_not_shown_here()
    {
        var (platform, _) = Create(_output);
        var result = await platform.DeliverAsync(
            Item("psst", TerminalPersona.PrivateOf("bob")), CancellationToken.None);
        Assert.IsType<NotNow>(result);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task What_happens_in_the_group_is_shown_in_private_too_and_says_where_it_is()
    {
        var (platform, _) = Create(_output);
        Assert.IsType<Shown>(
            await platform.DeliverAsync(Item("time is up", TerminalPersona.Group), CancellationToken.None));
        Assert.Equal("[group]\ntime is up\n", _output.ToString());
    }

    [Fact]
    public async Task When_nobody_reads_any_more_the_reply_is_kept_and_the_program_ends()
    {
        var closed = new Mock<TextWriter>();
        closed.Setup(writer => writer.Flush()).Throws<IOException>();
        var (platform, lifetime) = Create(closed.Object);
        var result = await platform.DeliverAsync(Item("x", TerminalPersona.PrivateOf("ann")), CancellationToken.None);
        Assert.IsType<NotNow>(result);
        lifetime.Verify(program => program.StopApplication(), Times.Once);
    }

    [Fact]
    public async Task Suggestions_nobody_waits_for_are_not_shown()
    {
        var (platform, _) = Create(_output);
        var reply = new Reply(new SuggestionsPart([new Suggestion("1", "v", "t", "d", "x")]));
        var item = Item("", TerminalPersona.PrivateOf("ann")) with { Reply = reply, ReplyHandle = "1" };
        Assert.IsType<Shown>(await platform.DeliverAsync(item, CancellationToken.None));
        Assert.Empty(_output.ToString());
    }

    private static OutboxItem Item(string text, ConversationId to) =>
        new(1, to, ConversationKind.Private, Reply.Say(text), null, Some.Time);

    private static (TerminalPlatform Platform, Mock<IHostApplicationLifetime> Lifetime) Create(TextWriter output)
    {
        var session = new TerminalSession(
            new PlainTerminalClient(TextReader.Null, output), new TerminalFiles("."), Options);
        var lifetime = new Mock<IHostApplicationLifetime>();
        return (new TerminalPlatform(session, lifetime.Object), lifetime);
    }
}
