using System.Net;
using System.Net.Sockets;

namespace StudyBot.Tests.Platforms.Telegram.Webhook;

internal static class FreePort
{
    /// <summary>On loopback, and not taken a moment ago.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
