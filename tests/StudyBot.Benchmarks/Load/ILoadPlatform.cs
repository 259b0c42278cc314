namespace StudyBot.Benchmarks.Load;

/// <summary>A platform with its students.</summary>
internal interface ILoadPlatform : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>Ends when the bot is ready for updates.</summary>
    Task Ready { get; }

    /// <summary>New students begin, each with one act; those before say nothing any more.</summary>
    void Begin(int students);

    /// <summary>Milliseconds from act to answer, of all that were answered since the last call.</summary>
    List<double> TakeTimes();
}
