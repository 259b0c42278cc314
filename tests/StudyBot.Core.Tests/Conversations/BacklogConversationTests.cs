using NodaTime;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

/// <summary>Somebody comes back after a break.</summary>
public sealed class BacklogConversationTests
{
    private const int Overdue = 60;

    [Fact]
    public async Task What_has_piled_up_is_spread_and_the_bot_says_so()
    {
        var chat = await ReturnedAsync();

        var said = await chat.Says("/review");

        Assert.Contains(
            "60 cards have piled up. Today the 40 of which you would lose most; the other 20 follow over 1 day",
            said.Text,
            StringComparison.Ordinal);
        Assert.Contains("Review · 40 left", said.Text, StringComparison.Ordinal);
        Assert.Contains("20 more wait from the break", (await chat.Says("/due")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_names_a_number_gets_it()
    {
        var chat = await ReturnedAsync();

        var said = await chat.Says("/review 55");

        Assert.DoesNotContain("piled up", said.Text, StringComparison.Ordinal);
        Assert.Contains("Review · 55 left", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_limit_holds_and_is_told()
    {
        var chat = await ReturnedAsync();
        await chat.Says("/settings reviews 1");
        await chat.Says("/review 55");
        var answer = await chat.Presses("Show the answer");

        var end = await chat.Presses(answer.Buttons[2]);

        Assert.Contains("Reviewed: 1", end.Text, StringComparison.Ordinal);
        Assert.Contains("That is the day’s limit of 1; 59 wait until tomorrow", end.Text, StringComparison.Ordinal);
        Assert.Equal(["Start a quiz"], end.Replies[^1].Parts.OfType<ChoicesPart>().SelectMany(part => part.Rows)
            .SelectMany(row => row).Select(choice => choice.Label));
    }

    private static async Task<Chat> ReturnedAsync()
    {
        var chat = Chat.Private("en", Some.Shelf(ShippedPack.Pack));
        await chat.Says("/settings new 0");
        var questions = ShippedPack.Pack.In("en").Questions.Take(Overdue).ToList();
        Assert.Equal(Overdue, questions.Count);
        await chat.Reads(async work =>
        {
            var learner = await work.LearnerAsync(Some.Sender("ann").Account, "ann", chat.Now);
            foreach (var (question, number) in questions.Select((question, number) => (question, number)))
            {
                var last = chat.Now - Duration.FromDays(40 + number);
                await work.SaveCardAsync(learner.Id, ShippedPack.Pack.Id, question.Id, new Card(
                    CardState.Review, null, 10, 5, last + Duration.FromDays(10), last, last.InUtc().Date, 3, 0));
            }

            return true;
        });
        return chat;
    }
}
