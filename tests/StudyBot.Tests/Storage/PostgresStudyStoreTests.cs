using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Linking;
using StudyBot.Storage;
using StudyBot.Storage.Postgres;

namespace StudyBot.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class PostgresStudyStoreTests(PostgresFixture postgres) : StudyStoreContract
{
    private string _connectionString = "";

    public override async Task InitializeAsync()
    {
        _connectionString = await postgres.Server.CreateDatabaseAsync();
        await base.InitializeAsync();
    }

    [StoreFact]
    public async Task Two_processes_with_four_writers_each_lose_no_count()
    {
        await using var other = await OpenPostgresAsync();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var store = writer % 2 == 0 ? Store : other;
            for (var round = 0; round < 25; round++)
            {
                await store.InConversationAsync(Chat, CountAsync, CancellationToken.None);
            }
        })));

        Assert.Equal("200", await DoAsync(unit => unit.DocumentAsync("counter")));
    }

    [StoreFact]
    public async Task Two_processes_lease_no_row_twice()
    {
        await using var other = await OpenPostgresAsync();
        for (var number = 0; number < 40; number++)
        {
            await DoAsync(unit => unit.SetDueAsync("daily", $"{number}", Noon));
        }

        var leases = await Task.WhenAll(Enumerable.Range(0, Writers).Select(clock => Task.Run(() =>
            (clock % 2 == 0 ? Store : other).LeaseDueAsync(After(1), After(600), 5, CancellationToken.None))));

        var keys = leases.SelectMany(items => items).Select(item => item.Key).ToList();
        Assert.Equal(keys.Distinct().Count(), keys.Count);
    }

    [StoreFact]
    public async Task Units_that_wait_for_each_other_are_both_done_in_the_end()
    {
        var (ann, bob) = await DoAsync(async unit => (
            await unit.LearnerAsync(Ann, "Ann", Noon),
            await unit.LearnerAsync(Ann with { User = "bob" }, "Bob", Noon)));
        var barrier = new TaskCompletionSource();
        var arrived = 0;

        await Task.WhenAll(RenameAsync(Chat, ann, bob), RenameAsync(OtherChat, bob, ann));

        Assert.Equal("new", (await DoAsync(unit => unit.LearnerAsync(Ann, "new", Noon))).Name);

        Task RenameAsync(ConversationId chat, Learner first, Learner second) => DoAsync(chat, async unit =>
        {
            await unit.SaveLearnerAsync(first with { Name = "new" });
            if (Interlocked.Increment(ref arrived) == 2)
            {
                barrier.SetResult();
            }

            await barrier.Task;
            await unit.SaveLearnerAsync(second with { Name = "new" });
        });
    }

    [StoreFact]
    public async Task What_a_learner_does_while_linked_from_another_process_is_neither_lost_nor_left_behind()
    {
        await using var other = await OpenPostgresAsync();
        var (ann, elsewhere) = await DoAsync(async unit => (
            await unit.LearnerAsync(Ann, "Ann", Noon), await unit.LearnerAsync(AnnElsewhere, "Ann", Noon)));
        var (isAtWork, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var atWork = DoAsync(OtherChat, async unit =>
        {
            var learner = await unit.LearnerAsync(AnnElsewhere, "Ann", Noon);
            isAtWork.SetResult();
            await mayEnd.Task;
            await unit.AddReviewAsync(Review(learner, "q1", Noon));
            await unit.SaveCardAsync(learner.Id, "pack", "q1", SomeCard);
        });
        await isAtWork.Task;

        var linking = other.InConversationAsync(
            Chat, async unit => await LearnerUnion.UniteAsync(unit, Ann, AnnElsewhere), CancellationToken.None);
        mayEnd.SetResult();
        await Task.WhenAll(atWork, linking);
        var late = await DoAsync(OtherChat, unit => unit.LearnerAsync(AnnElsewhere, "Ann", Noon));

        Assert.Equal((ann.Id, 1), await linking);
        Assert.Equal(ann.Id, late.Id);
        Assert.Single(await DoAsync(unit => unit.ReviewsAsync(ann.Id)));
        Assert.Equal(1, Assert.Single(await DoAsync(unit => unit.CardsAsync(ann.Id))).Card.Reps);
        Assert.Empty(await DoAsync(unit => unit.CardsAsync(elsewhere.Id)));
    }

    [StoreFact]
    public async Task Accounts_linked_crosswise_at_once_become_one_learner()
    {
        var ann = await DoAsync(async unit =>
        {
            var learner = await unit.LearnerAsync(Ann, "Ann", Noon);
            await unit.LearnerAsync(AnnElsewhere, "Ann", Noon);
            return learner;
        });

        await Task.WhenAll(LinkAsync(Chat, Ann, AnnElsewhere), LinkAsync(OtherChat, AnnElsewhere, Ann));

        Assert.Equal(2, (await DoAsync(unit => unit.AccountsAsync(ann.Id))).Length);

        Task LinkAsync(ConversationId chat, AccountId own, AccountId their) => DoAsync(chat, async unit =>
        {
            await unit.LearnerAsync(own, "Ann", Noon);
            await LearnerUnion.UniteAsync(unit, own, their);
        });
    }

    [StoreFact]
    public async Task A_server_that_is_gone_fails_the_unit_and_the_store_goes_on_when_it_is_back()
    {
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "before"));
        await postgres.Server.StopAsync();
        try
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
                    () => DoAsync(unit => unit.SaveDocumentAsync("quiz", "lost")));
                Assert.Contains("cannot be reached", failure.Message, StringComparison.Ordinal);
            }
        }
        finally
        {
            await postgres.Server.ResumeAsync();
        }

        Assert.Equal("before", await DoAsync(unit => unit.DocumentAsync("quiz")));
    }

    [StoreFact]
    public async Task A_restart_between_two_units_is_not_noticed()
    {
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "before"));
        await postgres.Server.StopAsync();
        await postgres.Server.ResumeAsync();

        Assert.Equal("before", await DoAsync(unit => unit.DocumentAsync("quiz")));
    }

    [StoreFact]
    public async Task A_refusal_says_why_and_keeps_the_password_to_itself()
    {
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => PostgresStudyStore.OpenAsync(
            _connectionString.Replace("Database=", "Password=secret;Database=no_such_", StringComparison.Ordinal),
            NullLogger.Instance,
            CancellationToken.None));

        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [StoreFact]
    public void The_description_names_database_and_server_without_secrets()
    {
        var settings = new NpgsqlConnectionStringBuilder(_connectionString);

        Assert.Equal($"PostgreSQL {settings.Database}@{settings.Host}", ((StudyStore)Store).Description);
    }

    protected override async Task<IStudyStore> OpenAsync() => await OpenPostgresAsync();

    private Task<PostgresStudyStore> OpenPostgresAsync() =>
        PostgresStudyStore.OpenAsync(_connectionString, NullLogger.Instance, CancellationToken.None);
}
