using System.Collections.Concurrent;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>The first answers of the latest interactions: each is given by one, and the others wait for it.</summary>
public sealed class FirstAnswers
{
    /// <summary>What follows the first answer does so soon after it.</summary>
    private const int Remembered = 10_000;

    private readonly ConcurrentDictionary<Snowflake, State> _states = new();

    private readonly ConcurrentQueue<Snowflake> _inOrder = new();

    public void Remember(Snowflake interaction)
    {
        if (!_states.TryAdd(interaction, new State()))
        {
            return;
        }

        _inOrder.Enqueue(interaction);
        if (_inOrder.Count > Remembered && _inOrder.TryDequeue(out var oldest))
        {
            _states.TryRemove(oldest, out _);
        }
    }

    /// <summary>What the first answer is, when it is there.</summary>
    /// <returns><see cref="FirstAnswer.None"/>: the caller gives it, and says so by <see cref="Answered"/>.</returns>
    public async ValueTask<FirstAnswer> TakeAsync(Snowflake interaction)
    {
        if (!_states.TryGetValue(interaction, out var state))
        {
            return FirstAnswer.Unknown;
        }

        while (true)
        {
            Task underWay;
            lock (state)
            {
                if (state.UnderWay is null)
                {
                    if (state.Answer == FirstAnswer.None)
                    {
                        state.UnderWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    }

                    return state.Answer;
                }

                underWay = state.UnderWay.Task;
            }

            await underWay;
        }
    }

    /// <param name="answer"><see cref="FirstAnswer.None"/>: it failed, another may try.</param>
    public void Answered(Snowflake interaction, FirstAnswer answer)
    {
        var state = _states.GetOrAdd(interaction, _ => new State());
        TaskCompletionSource? underWay;
        lock (state)
        {
            state.Answer = answer;
            (underWay, state.UnderWay) = (state.UnderWay, null);
        }

        underWay?.TrySetResult();
    }

    /// <summary>A reply to it was shown by changing another message.</summary>
    public void ShownElsewhere(Snowflake interaction)
    {
        if (_states.TryGetValue(interaction, out var state))
        {
            state.IsShownElsewhere = true;
        }
    }

    public bool IsShownElsewhere(Snowflake interaction) =>
        _states.TryGetValue(interaction, out var state) && state.IsShownElsewhere;

    private sealed class State
    {
        public FirstAnswer Answer { get; set; }

        /// <summary>Somebody is giving the first answer.</summary>
        public TaskCompletionSource? UnderWay { get; set; }

        public volatile bool IsShownElsewhere;
    }
}
