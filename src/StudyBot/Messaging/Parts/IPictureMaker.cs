using System.Collections.Immutable;

namespace StudyBot.Messaging.Parts;

/// <summary>Makes a picture that every platform can show.</summary>
public interface IPictureMaker
{
    /// <returns>A PNG; null when none can be made, which is logged here and no reason to fail.</returns>
    Task<ImmutableArray<byte>?> PngAsync(string svg, CancellationToken cancellationToken);
}
