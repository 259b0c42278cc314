using System.Globalization;

namespace StudyBot.Benchmarks.Load;

/// <param name="Rounds">How often each bot has its turn.</param>
/// <param name="Students">How many act at once, one after another in a round.</param>
/// <param name="Seconds">Timed, for each number of students.</param>
/// <param name="Only">A part of the name of the one bot to run; null: all.</param>
internal sealed record LoadOptions(int Rounds, int[] Students, int Seconds, string? Only)
{
    /// <param name="args"><c>--rounds 5 --students 16,64,256 --seconds 8 --only peer</c>, any of them.</param>
    public static LoadOptions Read(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;
        int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        return new LoadOptions(
            Number(Value("--rounds") ?? "5"),
            [.. (Value("--students") ?? "16,64,256").Split(',').Select(Number)],
            Number(Value("--seconds") ?? "8"),
            Value("--only"));
    }
}
