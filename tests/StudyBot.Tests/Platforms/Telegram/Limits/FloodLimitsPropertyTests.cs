using FsCheck;
using FsCheck.Fluent;
using StudyBot.Platforms.Telegram.Limits;

namespace StudyBot.Tests.Platforms.Telegram.Limits;

/// <summary>Whatever people and rounds ask for, and whatever Telegram refuses.</summary>
public sealed class FloodLimitsPropertyTests
{
    private const int PerSecond = 10;

    private const int PerMinute = 20;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void No_stretch_of_time_has_more_messages_than_allowed() => Check(run =>
    {
        AssertWindow(run.Granted.Select(message => message.At), PerSecond, Second);
        foreach (var chat in run.Granted.GroupBy(message => message.Chat))
        {
            var times = chat.Select(message => message.At).ToList();
            for (var first = 0; first < times.Count; first++)
            {
                for (var last = first; last < times.Count; last++)
                {
                    var allowed = ChatQueue.Burst + ((times[last] - times[first]) / Second);
                    var count = last - first + 1;
                    Assert.True(count <= allowed + 1e-9, $"{count} in chat {chat.Key}, allowed {allowed}");
                }
            }

            if (chat.Key < 0)
            {
                AssertWindow(times, PerMinute, TimeSpan.FromMinutes(1));
            }
        }
    });

    [Fact]
    public void The_order_within_a_chat_is_kept() => Check(run => Assert.All(
        run.Granted.GroupBy(message => message.Chat),
        chat => Assert.Equal(chat.Select(message => message.Number).Order(), chat.Select(message => message.Number))));

    [Fact]
    public void Everything_goes_in_the_end() => Check(run => Assert.Equal(run.Asked, run.Granted.Count));

    [Fact]
    public void Nothing_goes_to_a_chat_that_is_held() => Check(run => Assert.All(run.Granted, message =>
        Assert.DoesNotContain(run.Holds, hold =>
            hold.Chat == message.Chat && hold.Step <= message.Step && message.At < hold.Until)));

    [Fact]
    public void Nine_answers_go_for_each_scheduled_message_that_goes_before_a_waiting_answer()
    {
        var step =
            from isScheduled in Gen.Elements(true, false)
            from pause in Gen.Choose(0, 150)
            select (isScheduled, pause);
        Prop.ForAll(step.ListOf().ToArbitrary(), steps =>
        {
            var limits = new FloodLimits(PerSecond, 0, 0);
            var answers = new List<Turn>();
            var scheduled = new List<Turn>();
            var (now, contested, chat) = (TimeSpan.Zero, 0, 0);
            foreach (var (isScheduled, pause) in steps)
            {
                (isScheduled ? scheduled : answers).Add(limits.Enter(++chat, isScheduled, false, now));
                now += TimeSpan.FromMilliseconds(pause);
                var before = scheduled.Count(turn => turn.IsGranted);
                limits.Release(now);
                var granted = scheduled.Count(turn => turn.IsGranted) - before;
                contested += answers.TrueForAll(turn => turn.IsGranted) ? 0 : granted;
            }

            Assert.True(contested * FloodLimits.AnswersBeforeScheduled <= answers.Count(turn => turn.IsGranted));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(300));
    }

    private static void AssertWindow(IEnumerable<TimeSpan> granted, int limit, TimeSpan length)
    {
        var times = granted.ToList();
        for (var first = 0; first + limit < times.Count; first++)
        {
            var last = times[first + limit];
            Assert.True(last - times[first] >= length, $"{limit + 1} from {times[first]} to {last}");
        }
    }

    private static void Check(Action<Run> check)
    {
        var step =
            from kind in Gen.Choose(0, 99)
            from chat in Gen.Choose(-3, 4)
            from pause in Gen.Frequency((6, Gen.Constant(0)), (3, Gen.Choose(1, 300)), (1, Gen.Choose(300, 20_000)))
            select new Step(kind, chat, TimeSpan.FromMilliseconds(pause));
        Prop.ForAll(step.ListOf().ToArbitrary(), steps => check(new Run(steps)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(300));
    }

    private sealed record Step(int Kind, long Chat, TimeSpan Pause);

    private sealed record Grant(int Step, long Number, long Chat, TimeSpan At);

    private sealed record Hold(int Step, long Chat, TimeSpan Until);

    private sealed class Run
    {
        private readonly FloodLimits _limits = new(PerSecond, 1, PerMinute);

        private readonly List<(Turn Turn, long Chat)> _waiting = [];

        private TimeSpan _now;

        private int _step;

        public Run(IEnumerable<Step> steps)
        {
            foreach (var step in steps)
            {
                _step++;
                if (step.Kind < 3)
                {
                    var length = TimeSpan.FromSeconds(1 + step.Kind);
                    _limits.Hold(step.Chat, length, _now);
                    Holds.Add(new Hold(_step, step.Chat, _now + length));
                }
                else
                {
                    Asked++;
                    _waiting.Add((_limits.Enter(step.Chat, isScheduled: step.Kind < 50, false, _now), step.Chat));
                }

                PassTo(_now + step.Pause);
            }

            PassTo(TimeSpan.MaxValue);
        }

        public int Asked { get; private set; }

        public List<Grant> Granted { get; } = [];

        public List<Hold> Holds { get; } = [];

        /// <summary>Wakes exactly when the limits said to.</summary>
        private void PassTo(TimeSpan until)
        {
            while (true)
            {
                var next = _limits.Release(_now);
                Collect();
                if (next is null || next > until)
                {
                    _now = next is null && until == TimeSpan.MaxValue ? _now : until;
                    return;
                }

                Assert.True(next > _now, "asked to be woken at once");
                _now = next.Value;
            }
        }

        private void Collect()
        {
            Granted.AddRange(_waiting.Where(entry => entry.Turn.IsGranted)
                .Select(entry => new Grant(_step, entry.Turn.Number, entry.Chat, _now)));
            _waiting.RemoveAll(entry => entry.Turn.IsGranted);
        }
    }
}
