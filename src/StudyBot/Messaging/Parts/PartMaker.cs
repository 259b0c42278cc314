using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Pictures;
using StudyBot.Core.Study;

namespace StudyBot.Messaging.Parts;

/// <summary>
/// Makes pictures and packages out of what the handlers say is to be in them, right before a reply is shown: no unit of
/// work waits for that, and the outbox keeps little.
/// </summary>
public sealed class PartMaker(IPictureMaker pictures)
{
    private const string PackageType = "application/octet-stream";

    /// <param name="keepsDrawings">Does the platform draw itself?</param>
    public async Task<OutboxItem> MakeAsync(OutboxItem item, bool keepsDrawings, CancellationToken cancellationToken)
    {
        if (!item.Reply.Parts.Any(part => part is DeckPart or DrawingPart))
        {
            return item;
        }

        var parts = ImmutableArray.CreateBuilder<ReplyPart>(item.Reply.Parts.Length);
        foreach (var part in item.Reply.Parts)
        {
            switch (part)
            {
                case DrawingPart drawing when !keepsDrawings:
                    if (await pictures.PngAsync(ProgressSvg.Draw(drawing.Picture), cancellationToken) is { } png)
                    {
                        parts.Add(new PicturePart(png, drawing.AlternativeText));
                    }

                    break;
                case DeckPart deck:
                    var package = ImmutableCollectionsMarshal.AsImmutableArray(AnkiPackage.Write(deck.Deck));
                    parts.Add(new FilePart(deck.FileName, PackageType, package));
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return item with { Reply = item.Reply with { Parts = parts.ToImmutable() } };
    }
}
