using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Messaging;

namespace StudyBot.Platforms.Terminal;

/// <summary>
/// Shows replies on the terminal. One reply is one write, and is noted as shown right after: of what an earlier process
/// took and did not post nothing is lost and nothing is doubled, daily facts included.
/// </summary>
public sealed class TerminalPlatform(TerminalSession session, IHostApplicationLifetime lifetime) : IPlatform
{
    public string Name => TerminalPersona.Platform;

    public bool DrawsPictures => true;

    public Task<DeliveryResult> DeliverAsync(OutboxItem item, CancellationToken cancellationToken) =>
        Task.FromResult(Deliver(item));

    private DeliveryResult Deliver(OutboxItem item)
    {
        if (item.Reply.IsFleeting)
        {
            return new Shown();
        }

        if (item.Reply.Parts is [SuggestionsPart suggestions])
        {
            session.Suggest(item.ReplyHandle, suggestions.Suggestions);
            return new Shown();
        }

        if (!session.IsOurs(item.To))
        {
            return new NotNow("it is for somebody at another terminal");
        }

        try
        {
            session.Show(item.To, item.Reply);
            return new Shown();
        }
        catch (IOException)
        {
            lifetime.StopApplication();
            return new NotNow("nobody reads standard output any more");
        }
    }
}
