using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StudyBot.Core.Study.Linking;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

/// <summary>Ann learns on two platforms and links them, while the clock of the machine goes forward and back.</summary>
public sealed class LinkWithMovingClocksTests
{
    private static Gen<Deed> Deeds =>
        from act in Gen.Elements(Enum.GetValues<Act>())
        from isDiscord in Gen.Elements(true, false)
        from before in Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(0, 4_000), Gen.Choose(-4_000, 0))
        from between in Gen.Choose(-20, 20)
        select new Deed(act, isDiscord, before, between);

    private static Arbitrary<LinkedLife.Plan> Plans => (
        from earlier in Deeds.ArrayOf(6)
        from meanwhile in Deeds.ArrayOf(2)
        from entered in Gen.Choose(-4, 12)
        from confirmed in Gen.Choose(-4, 12)
        select new LinkedLife.Plan(earlier, meanwhile, entered, confirmed)).ToArbitrary();

    [Fact]
    public void Nothing_is_lost_and_it_does_not_matter_which_side_the_code_came_from() =>
        Prop.ForAll(Plans, plan =>
        {
            var (here, there) = (new LinkedLife(), new LinkedLife());
            here.LiveAsync(plan, isCodeFromDiscord: false).GetAwaiter().GetResult();
            there.LiveAsync(plan, isCodeFromDiscord: true).GetAwaiter().GetResult();
            Assert.Equal(here.Reviews, there.Reviews);
            Assert.Equal(here.Cards.AsEnumerable(), there.Cards);
            Assert.Equal(here.Days.AsEnumerable(), there.Days);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Guesses_made_while_the_clock_was_ahead_do_not_keep_anybody_out_when_it_is_right_again()
    {
        var chat = Chat.Private("en");
        chat.Now += Duration.FromDays(1);
        for (var guess = 0; guess < LinkGuesses.Most; guess++)
        {
            await chat.Says($"/link 00{guess}0-0000-0000");
        }

        Assert.Contains("try again in 10 minutes", (await chat.Says("/link 0000-0000-0000")).Text, StringComparison.Ordinal);
        chat.Now -= Duration.FromDays(1);
        Assert.Contains("not valid", (await chat.Says("/link 0000-0000-0000")).Text, StringComparison.Ordinal);
    }
}
