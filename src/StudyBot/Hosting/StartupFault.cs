namespace StudyBot.Hosting;

/// <summary>Why the program cannot start.</summary>
/// <param name="Where">The setting, the file and line, the server.</param>
/// <param name="What">What is wrong there.</param>
/// <param name="Cure">What to do about it.</param>
public sealed record StartupFault(string Where, string What, string Cure)
{
    public override string ToString() => $"{Where}: {What}; {Cure}";
}
