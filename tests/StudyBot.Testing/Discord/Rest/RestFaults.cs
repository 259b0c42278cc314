namespace StudyBot.Testing.Discord.Rest;

/// <summary>Something that goes wrong with one call. A closed family.</summary>
public abstract record RestFault
{
    /// <summary>The line breaks before Discord has done anything.</summary>
    public sealed record CutBefore : RestFault;

    /// <summary>Discord does what is asked; the line breaks before its answer.</summary>
    public sealed record CutAfter : RestFault;

    /// <summary>Discord says that it failed, without having done anything.</summary>
    public sealed record Fails(int Status) : RestFault;

    /// <summary>Discord does what is asked, and then says that it failed.</summary>
    public sealed record FailsAfter(int Status) : RestFault;

    /// <param name="Scope"><c>user</c>, <c>global</c> or <c>shared</c>.</param>
    /// <param name="RetryAfter">Seconds.</param>
    public sealed record TooMany(string Scope, double RetryAfter) : RestFault;

    /// <summary>What stands before Discord answers: HTML or plain text, no headers of Discord's.</summary>
    public sealed record Foreign(int Status, string ContentType, string Body, double? RetryAfter = null) : RestFault;

    /// <summary>A refusal of Discord's that the fake has no reason for.</summary>
    public sealed record Refuses(int Status, int Code, string Message) : RestFault;

    /// <summary>The answer waits until it is let go.</summary>
    public sealed record Slow(Task Until) : RestFault;
}

/// <summary>What goes wrong when.</summary>
public sealed class RestFaults
{
    private readonly Lock _lock = new();

    private readonly List<(Predicate<ApiRequest> Matches, RestFault Fault, int Left)> _planned = [];

    /// <summary>Lets the next calls fail.</summary>
    /// <param name="route">A part of method and template: <c>POST /channels/{channel_id}/messages</c>; empty:
    /// any.</param>
    public void Next(string route, RestFault fault, int times = 1) =>
        When(request => request.ToString().Contains(route, StringComparison.Ordinal), fault, times);

    public void When(Predicate<ApiRequest> matches, RestFault fault, int times = 1)
    {
        lock (_lock)
        {
            _planned.Add((matches, fault, times));
        }
    }

    public RestFault? Take(ApiRequest request)
    {
        lock (_lock)
        {
            var index = _planned.FindIndex(planned => planned.Matches(request));
            if (index < 0)
            {
                return null;
            }

            var (matches, fault, left) = _planned[index];
            if (left == 1)
            {
                _planned.RemoveAt(index);
            }
            else
            {
                _planned[index] = (matches, fault, left - 1);
            }

            return fault;
        }
    }
}
