namespace StudyBot.Benchmarks.Load;

/// <summary>What a bot did with so many students for a while.</summary>
/// <param name="PerSecond">Answered updates.</param>
/// <param name="P50">Milliseconds from an update until it was answered, the median.</param>
/// <param name="P99">The same, for all but the slowest in a hundred.</param>
/// <param name="Processor">Milliseconds of the bot's processor time for each answered update.</param>
/// <param name="Fake">The same of the platform and its students.</param>
/// <param name="Megabytes">Resident at the end.</param>
internal sealed record LoadFigures(
    int Students, double PerSecond, double P50, double P99, double Processor, double Fake, double Megabytes);

/// <summary>One process of a bot, from its start on.</summary>
/// <param name="FirstStart">Milliseconds until it was ready for updates, with a database to be made.</param>
/// <param name="Restart">The same, with the database of the first start.</param>
/// <param name="IdleMegabytes">Resident when it then had nothing to do.</param>
internal sealed record BotFigures(
    double FirstStart, double Restart, double IdleMegabytes, IReadOnlyList<LoadFigures> Loads);
