using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Tests.Messaging;

/// <summary>A handler that says what it hears, fails at "fail", and schedules at "later".</summary>
internal sealed class Echo : IBodyHandler<TypedText>, IDueHandler
{
    public string DueKind => "echo";

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, TypedText body)
    {
        if (body.Text == "fail")
        {
            throw new InvalidOperationException("The handler failed.");
        }

        if (body.Text.StartsWith("later ", StringComparison.Ordinal))
        {
            var seconds = int.Parse(body.Text[6..], System.Globalization.CultureInfo.InvariantCulture);
            await request.Work.SetDueAsync(DueKind, body.Text, request.At + NodaTime.Duration.FromSeconds(seconds));
        }

        return [Reply.Say(body.Text)];
    }

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, CameDue due) =>
        ValueTask.FromResult<IReadOnlyList<Reply>>([Reply.Say("due: " + due.Key)]);
}
