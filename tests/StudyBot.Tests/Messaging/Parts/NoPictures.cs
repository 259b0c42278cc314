using System.Collections.Immutable;
using StudyBot.Messaging.Parts;

namespace StudyBot.Tests.Messaging.Parts;

/// <summary>A machine on which no picture can be made.</summary>
internal sealed class NoPictures : IPictureMaker
{
    public Task<ImmutableArray<byte>?> PngAsync(string svg, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<byte>?>(null);
}
