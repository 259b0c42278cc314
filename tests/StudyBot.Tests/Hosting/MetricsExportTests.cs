using System.Net;
using System.Net.Sockets;
using System.Text;
using StudyBot.Tests.CommandLine;

namespace StudyBot.Tests.Hosting;

public sealed class MetricsExportTests
{
    [Fact]
    public async Task What_is_measured_is_sent_where_an_endpoint_is_set()
    {
        using var folder = new TemporaryFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = ReceiveAsync(listener);
        var run = await ProgramRun.RunAsync(
            "/footnote 1\n"u8.ToArray(),
            folder.Path,
            [$"--Metrics:OtlpEndpoint=http://{listener.LocalEndpoint}"],
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        Assert.Equal(0, run.ExitCode);
        var request = await received;
        Assert.StartsWith("POST /v1/metrics ", request, StringComparison.Ordinal);
        Assert.Contains("studybot.handling.time", request, StringComparison.Ordinal);
        Assert.Contains("studybot.deliveries", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_does_not_answer_holds_nothing_up()
    {
        using var folder = new TemporaryFolder();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var run = await ProgramRun.RunAsync(
            "/footnote 1\n"u8.ToArray(), folder.Path, [$"--Metrics:OtlpEndpoint=http://{silent.LocalEndpoint}"]);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Footnote 1 ", run.Output, StringComparison.Ordinal);
    }

    /// <summary>The first request, its body as Latin-1.</summary>
    private static async Task<string> ReceiveAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var text = new StringBuilder();
        var buffer = new byte[65_536];
        while (!IsWhole(text.ToString()))
        {
            var count = await stream.ReadAsync(buffer);
            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        return text.ToString();
    }

    private static bool IsWhole(string request)
    {
        const string Length = "Content-Length: ";
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = request.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        return end >= 0 && length >= 0
            && request.Length - end - 4 >= int.Parse(
                request.AsSpan(length + Length.Length, request.IndexOf('\r', length) - length - Length.Length),
                System.Globalization.CultureInfo.InvariantCulture);
    }
}
