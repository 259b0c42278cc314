using System.Buffers.Binary;
using System.Diagnostics;
using StudyBot.Core.Replies.Pictures;
using StudyBot.Messaging.Parts;
using StudyBot.Testing;

namespace StudyBot.Tests.Messaging.Parts;

public sealed class RsvgPictureMakerTests
{
    private readonly RememberingLogger<RsvgPictureMaker> _log = new();

    [RsvgFact]
    public async Task A_year_of_progress_becomes_a_PNG_in_less_than_half_a_second()
    {
        var maker = Maker(RsvgPictureMaker.Program, RsvgPictureMaker.TimeLimit);
        await maker.PngAsync(ProgressSvg.Draw(Some.Progress), CancellationToken.None);
        var began = Stopwatch.GetTimestamp();

        var png = await maker.PngAsync(ProgressSvg.Draw(Some.Progress), CancellationToken.None);

        var took = Stopwatch.GetElapsedTime(began);
        Assert.NotNull(png);
        Assert.Equal([0x89, .. "PNG"u8], png.Value.AsSpan(0, 4).ToArray());
        Assert.Equal(2 * ProgressSvg.Width, BinaryPrimitives.ReadInt32BigEndian(png.Value.AsSpan(16, 4)));
        Assert.True(took < TimeSpan.FromMilliseconds(500), $"It took {took.TotalMilliseconds:0} ms.");
        Assert.Empty(_log.Entries);
    }

    [RsvgFact]
    public async Task What_is_no_SVG_gives_no_picture_and_says_so_in_the_log()
    {
        Assert.Null(await Maker(RsvgPictureMaker.Program, RsvgPictureMaker.TimeLimit).PngAsync(
            "no picture", CancellationToken.None));

        Assert.Contains("A picture is left out", Assert.Single(_log.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_program_is_missing_the_log_says_so_once()
    {
        var maker = Maker("/nowhere/rsvg-convert", RsvgPictureMaker.TimeLimit);

        Assert.Null(await maker.PngAsync("<svg/>", CancellationToken.None));
        Assert.Null(await maker.PngAsync("<svg/>", CancellationToken.None));

        Assert.Contains("librsvg2-bin", Assert.Single(_log.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_never_ends_is_killed()
    {
        var time = new ManualTime();
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, "#!/bin/sh\nexec sleep 600\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            var making = Maker(script, TimeSpan.FromSeconds(5), time).PngAsync("<svg/>", CancellationToken.None);
            Assert.False(making.IsCompleted);

            time.Advance(TimeSpan.FromSeconds(5));

            Assert.Null(await making.WaitAsync(TimeSpan.FromSeconds(20)));
            Assert.Contains("was not ready", Assert.Single(_log.Entries), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private RsvgPictureMaker Maker(string program, TimeSpan limit, TimeProvider? time = null) =>
        new(program, limit, time ?? TimeProvider.System, _log);
}
