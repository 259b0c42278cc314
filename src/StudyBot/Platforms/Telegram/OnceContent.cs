using System.Net;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Can be written once. When a kept connection turns out to be closed, the handler would otherwise send the request again by
/// itself, and what Telegram had already done would be done twice.
/// </summary>
internal sealed class OnceContent : HttpContent
{
    private readonly HttpContent _content;

    private bool _isWritten;

    public OnceContent(HttpContent content)
    {
        _content = content;
        Headers.ContentType = content.Headers.ContentType;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_isWritten)
        {
            throw new IOException("the connection was closed while the request was on its way");
        }

        _isWritten = true;
        return _content.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }
}
