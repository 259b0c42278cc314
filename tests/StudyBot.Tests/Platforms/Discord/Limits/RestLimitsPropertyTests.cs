using FsCheck;
using FsCheck.Fluent;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Limits;

namespace StudyBot.Tests.Platforms.Discord.Limits;

/// <summary>
/// Against a server that counts as Discord does (fixed windows per bucket and major parameter, answers after any delay
/// and in any order), whatever is asked when.
/// </summary>
public sealed class RestLimitsPropertyTests
{
    private static readonly string[] Buckets = ["post", "edit", "post"];

    [Fact]
    public void The_server_never_has_to_refuse_and_everything_is_sent_at_last() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(), seed => new Run(new Random(seed)).IsKept()).QuickCheckThrowOnFailure();

    private sealed class Run(Random random)
    {
        private readonly RestLimits _limits = new(10);

        private readonly Dictionary<string, (TimeSpan EndsAt, int Count)> _windows = [];

        private readonly List<TimeSpan> _sent = [];

        private readonly List<(Turn Turn, DiscordRoute Route)> _waiting = [];

        private readonly List<(Turn Turn, DiscordRoute Route, TimeSpan At, RateLimitHeaders Headers)> _answers = [];

        private readonly int _limit = random.Next(1, 6);

        private readonly double _seconds = 1 + (random.NextDouble() * 4);

        private bool _isRefused;

        public bool IsKept()
        {
            var now = TimeSpan.FromMinutes(1);
            var left = 120;
            Learn(now);
            while ((left > 0 || _waiting.Count > 0 || _answers.Count > 0) && now < TimeSpan.FromHours(1))
            {
                now += TimeSpan.FromMilliseconds(random.Next(0, 80));
                for (var asked = random.Next(0, 8); asked > 0 && left > 0; asked--, left--)
                {
                    Ask(now);
                }

                foreach (var answer in _answers.Where(answer => answer.At <= now).ToList())
                {
                    _answers.Remove(answer);
                    _limits.Answered(answer.Turn, answer.Route, 200, answer.Headers, now);
                }

                _limits.Release(now);
                Serve(now);
            }

            return !_isRefused && left == 0 && _waiting.Count == 0;
        }

        /// <summary>
        /// That two routes share a limit is known only after each was used once: in channels of their own, here.
        /// </summary>
        private void Learn(TimeSpan now)
        {
            for (var kind = 0; kind < 3; kind++)
            {
                var route = Route(kind, 100 + kind);
                var turn = _limits.Enter(route, isScheduled: false, now);
                _limits.Release(now);
                var told = new RateLimitHeaders(Buckets[kind], _limit, 0, TimeSpan.Zero, null, RateLimitScope.Unsaid);
                _limits.Answered(turn, route, 200, told, now);
                _sent.Add(now);
            }
        }

        private void Ask(TimeSpan now)
        {
            var route = Route(random.Next(3), random.Next(4));
            _waiting.Add((_limits.Enter(route, random.Next(3) == 0, now), route));
        }

        private void Serve(TimeSpan now)
        {
            foreach (var (turn, route) in _waiting.Where(waiting => waiting.Turn.IsGranted).ToList())
            {
                _waiting.Remove((turn, route));
                _sent.Add(now);
                _isRefused |= _sent.Count(at => now - at < TimeSpan.FromSeconds(1)) > 10;
                var bucket = Buckets[route.Method == HttpMethod.Post ? 0 : route.Method == HttpMethod.Patch ? 1 : 2];
                var key = $"{bucket}/{route.MajorParameter}";
                var (endsAt, count) = _windows.GetValueOrDefault(key);
                if (endsAt <= now)
                {
                    (endsAt, count) = (now + TimeSpan.FromSeconds(_seconds), 0);
                }

                count++;
                _isRefused |= count > _limit;
                _windows[key] = (endsAt, count);
                _answers.Add((
                    turn,
                    route,
                    now + TimeSpan.FromMilliseconds(random.Next(1, 900)),
                    new RateLimitHeaders(
                        bucket, _limit, Math.Max(0, _limit - count), endsAt - now, null, RateLimitScope.Unsaid)));
            }
        }

        private static DiscordRoute Route(int kind, int channel) => kind switch
        {
            0 => new CreateMessage(new Snowflake((ulong)channel + 1), new MessageParams()).Route,
            1 => new EditMessage(new Snowflake((ulong)channel + 1), new Snowflake(9), new MessageParams()).Route,
            _ => new DeleteMessage(new Snowflake((ulong)channel + 1), new Snowflake(9)).Route,
        };
    }
}
