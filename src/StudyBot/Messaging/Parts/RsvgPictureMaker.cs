using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace StudyBot.Messaging.Parts;

/// <summary>Has <c>rsvg-convert</c> (librsvg) draw it, in a process of its own, twice as large as the SVG says.</summary>
/// <param name="program">Its name or path.</param>
/// <param name="timeLimit">When it takes longer, it is killed and there is no picture.</param>
public sealed partial class RsvgPictureMaker(
    string program, TimeSpan timeLimit, TimeProvider time, ILogger<RsvgPictureMaker> logger) : IPictureMaker
{
    public const string Program = "rsvg-convert";

    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    private volatile bool _isMissing;

    public async Task<ImmutableArray<byte>?> PngAsync(string svg, CancellationToken cancellationToken)
    {
        if (_isMissing)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(timeLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await RunAsync(svg, both.Token);
        }
        catch (Win32Exception exception)
        {
            _isMissing = true;
            Missing(logger, program, exception.Message);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            TookTooLong(logger, program, timeLimit);
        }
        catch (IOException exception)
        {
            Failed(logger, program, exception.Message);
        }

        return null;
    }

    private async Task<ImmutableArray<byte>?> RunAsync(string svg, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["--format=png", "--zoom=2"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        try
        {
            using var png = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(png, cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardInput.WriteAsync(svg.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await reading;
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode == 0 && png.Length > 0)
            {
                return ImmutableCollectionsMarshal.AsImmutableArray(png.ToArray());
            }

            Failed(logger, program, (await errors).Trim());
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    [LoggerMessage(
        1321,
        LogLevel.Warning,
        "Progress is shown without its picture, since {Program} cannot be run ({Reason}): install librsvg2-bin and fonts-noto-cjk")]
    private static partial void Missing(ILogger logger, string program, string reason);

    [LoggerMessage(1322, LogLevel.Warning, "A picture is left out: {Program} was not ready after {Limit}")]
    private static partial void TookTooLong(ILogger logger, string program, TimeSpan limit);

    [LoggerMessage(1323, LogLevel.Warning, "A picture is left out: {Program} failed: {Reason}")]
    private static partial void Failed(ILogger logger, string program, string reason);
}
