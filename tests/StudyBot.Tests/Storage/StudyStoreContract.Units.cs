using System.Globalization;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;

namespace StudyBot.Tests.Storage;

public abstract partial class StudyStoreContract
{
    protected const int Writers = 8;

    [StoreFact]
    public async Task Work_that_throws_leaves_nothing()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "before"));

        await Assert.ThrowsAsync<FormatException>(() => DoAsync(async unit =>
        {
            await FillAsync(unit, ann);
            throw new FormatException("the handler's own");
        }));

        Assert.True(await DoAsync(unit => unit.IsFirstTimeAsync("update", Noon)));
        Assert.Equal("before", await DoAsync(unit => unit.DocumentAsync("quiz")));
        Assert.Empty(await DoAsync(unit => unit.AnswersAsync(ann.Id)));
        Assert.Empty(await DoAsync(unit => unit.PostedFactsAsync("pack")));
        Assert.Null(await Store.NextDueAsync(CancellationToken.None));
        Assert.Empty(await UndeliveredAsync(After(60)));
    }

    [StoreFact]
    public async Task Work_that_throws_takes_nobody_with_it()
    {
        var units = Enumerable.Range(0, 60).Select(async number =>
        {
            var chat = new ConversationId("terminal", $"chat-{number % 6}");
            try
            {
                await Store.InConversationAsync(
                    chat, unit => number % 3 == 0 ? FailAsync(unit) : CountAsync(unit), CancellationToken.None);
            }
            catch (FormatException)
            {
            }
        });
        await Task.WhenAll(units);

        // Of chats 0 to 5 each has ten units; all those of chats 0 and 3 throw.
        Assert.Equal(["", "10", "10", "", "10", "10"], await CountersAsync(6));
    }

    [StoreFact]
    public async Task Eight_writers_at_once_lose_no_count()
    {
        const int rounds = 25;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < rounds; round++)
            {
                var chat = new ConversationId("terminal", $"chat-{(writer + round) % 3}");
                await Store.InConversationAsync(chat, CountAsync, CancellationToken.None);
            }
        })));

        var counts = (await CountersAsync(3)).Select(text => int.Parse(text, CultureInfo.InvariantCulture));
        Assert.Equal(Writers * rounds, counts.Sum());
    }

    [StoreFact]
    public async Task A_person_met_by_eight_writers_at_once_is_one_learner()
    {
        var learners = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => DoAsync(
            new ConversationId("terminal", $"chat-{writer}"), unit => unit.LearnerAsync(Ann, "Ann", Noon)))));

        Assert.Single(learners.Distinct());
    }

    [StoreFact]
    public async Task An_update_that_eight_writers_bring_at_once_is_handled_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => DoAsync(
            unit => unit.IsFirstTimeAsync("update", Noon)))));

        Assert.Single(answers, isFirst => isFirst);
    }

    [StoreFact]
    public async Task A_row_that_eight_clocks_lease_at_once_is_leased_once()
    {
        for (var number = 0; number < 40; number++)
        {
            await SetDueAsync("daily", $"{number}", Noon);
        }

        var leases = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() =>
            Store.LeaseDueAsync(After(1), _later, 40, CancellationToken.None))));

        var keys = leases.SelectMany(items => items).Select(item => item.Key).ToList();
        Assert.Equal(keys.Distinct().Count(), keys.Count);
        Assert.Empty(keys.Except(Enumerable.Range(0, 40).Select(number => $"{number}")));
    }

    [StoreFact]
    public async Task Units_of_one_conversation_run_in_the_order_they_were_asked_for()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => DoAsync(async unit =>
            await unit.SaveDocumentAsync("order", $"{await unit.DocumentAsync("order")} {number}"))));

        Assert.Equal(
            string.Concat(Enumerable.Range(0, 50).Select(number => $" {number}")),
            await DoAsync(unit => unit.DocumentAsync("order")));
    }

    [StoreFact]
    public async Task Work_that_was_given_up_before_it_began_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.InConversationAsync(Chat, CountAsync, new CancellationToken(canceled: true)));

        Assert.Equal([""], await CountersAsync(1));
    }

    [StoreFact]
    public async Task A_moved_conversation_takes_everything_along()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        var item = await DoAsync(unit => FillAsync(unit, ann));
        await Store.DeliveredAsync([new Delivery(0, Chat, "slot", "7")], CancellationToken.None);

        await DoAsync(unit => unit.MoveConversationAsync(OtherChat));
        await ReopenAsync();

        Assert.Equal(
            new Conversation(OtherChat, ConversationKind.Group, "zh"),
            await DoAsync(OtherChat, unit => unit.ConversationAsync(ConversationKind.Group, Noon)));
        Assert.False(await DoAsync(OtherChat, unit => unit.IsFirstTimeAsync("update", Noon)));
        Assert.Equal("after", await DoAsync(OtherChat, unit => unit.DocumentAsync("quiz")));
        Assert.Equal(["f1"], (await DoAsync(OtherChat, unit => unit.PostedFactsAsync("pack"))).AsEnumerable());
        Assert.Equal("7", await Store.ShownAsync(OtherChat, "slot", CancellationToken.None));
        Assert.Equal(OtherChat, Assert.Single(await LeaseAsync(_later)).Conversation);
        Assert.Equal([item.Id], await UndeliveredAsync(After(60), "telegram"));
        Assert.Null(await DoAsync(unit => unit.DocumentAsync("quiz")));
        Assert.True(await DoAsync(unit => unit.IsFirstTimeAsync("update", Noon)));
    }

    [StoreFact]
    public async Task A_conversation_moves_also_where_a_message_was_quicker()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => FillAsync(unit, ann));
        await DoAsync(OtherChat, async unit =>
        {
            await FillAsync(unit, ann);
            await unit.SaveDocumentAsync("quiz", "of the new one");
            await unit.SaveDocumentAsync("daily", "kept");
        });

        await DoAsync(unit => unit.MoveConversationAsync(OtherChat));

        Assert.Equal("after", await DoAsync(OtherChat, unit => unit.DocumentAsync("quiz")));
        Assert.Equal("kept", await DoAsync(OtherChat, unit => unit.DocumentAsync("daily")));
        Assert.Equal(["f1"], (await DoAsync(OtherChat, unit => unit.PostedFactsAsync("pack"))).AsEnumerable());
        Assert.Single(await LeaseAsync(_later));
        Assert.Equal(2, (await UndeliveredAsync(After(60), "telegram")).Count());
    }

    [StoreFact]
    public async Task A_move_that_is_told_twice_loses_nothing()
    {
        await DoAsync(unit => unit.SaveConversationAsync(
            new Conversation(Chat, ConversationKind.Group, "zh", "tea", IsOpen: false)));
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "kept"));
        for (var time = 0; time < 2; time++)
        {
            await DoAsync(async unit =>
            {
                await unit.ConversationAsync(ConversationKind.Group, Noon);
                await unit.MoveConversationAsync(OtherChat);
            });
        }

        Assert.Equal(
            new Conversation(OtherChat, ConversationKind.Group, "zh", "tea", IsOpen: false),
            await DoAsync(OtherChat, unit => unit.ConversationAsync(ConversationKind.Group, Noon)));
        Assert.Equal("kept", await DoAsync(OtherChat, unit => unit.DocumentAsync("quiz")));
    }

    [StoreFact]
    public async Task What_follows_a_move_happens_at_the_new_address()
    {
        var item = await DoAsync(async unit =>
        {
            await unit.ConversationAsync(ConversationKind.Group, Noon);
            await unit.MoveConversationAsync(OtherChat);
            return await unit.AddReplyAsync(Reply.Say("moved"), null, Noon, After(60));
        });

        Assert.Equal((OtherChat, ConversationKind.Group), (item.To, item.ToKind));
    }

    private static async ValueTask<OutboxItem> FillAsync(IUnitOfWork unit, Learner learner)
    {
        await unit.IsFirstTimeAsync("update", Noon);
        await unit.SaveConversationAsync(new Conversation(Chat, ConversationKind.Group, "zh"));
        await unit.SaveDocumentAsync("quiz", "after");
        await unit.AddAnswerAsync(Answer(learner, "q1", "right", Noon));
        await unit.AddPostedFactAsync("pack", "f1", Noon, startsRound: true);
        await unit.SetDueAsync("round", "1", After(1));
        return await unit.AddReplyAsync(Reply.Say("hi"), null, Noon, After(60));
    }

    protected static async ValueTask<bool> CountAsync(IUnitOfWork unit)
    {
        var count = int.Parse(await unit.DocumentAsync("counter") ?? "0", CultureInfo.InvariantCulture);
        await unit.SaveDocumentAsync("counter", $"{count + 1}");
        return true;
    }

    private static async ValueTask<bool> FailAsync(IUnitOfWork unit)
    {
        await CountAsync(unit);
        throw new FormatException("the handler's own");
    }

    private async Task<string[]> CountersAsync(int chats) =>
        await Task.WhenAll(Enumerable.Range(0, chats).Select(async number => await DoAsync(
            new ConversationId("terminal", $"chat-{number}"), unit => unit.DocumentAsync("counter")) ?? ""));
}
