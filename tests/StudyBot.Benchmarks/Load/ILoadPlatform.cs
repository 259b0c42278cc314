namespace StudyBot.Benchmarks.Load;

/// <summary>A platform with its students.</summary>
internal interface ILoadPlatform : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>Ends when a bot that has started since the call is ready for updates.</summary>
    Task ReadyAsync();

    /// <summary>New students begin, each with one act; those before say nothing any more.</summary>
    void Begin(int students);

    /// <summary>Milliseconds from act to answer, of all that were answered since the last call.</summary>
    List<double> TakeTimes();
}
