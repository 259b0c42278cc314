using StudyBot.Core.Handlers;

namespace StudyBot.Testing;

/// <summary>A shelf whose packs a test may swap.</summary>
public sealed class ChangeableShelf(Shelf current) : IShelf
{
    public Shelf Current { get; set; } = current;
}
