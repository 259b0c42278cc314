using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StudyBot.Testing;
using StudyBot.Tests.Hosting;

namespace StudyBot.Tests.CommandLine;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Piped_lines_are_answered_on_standard_output_and_the_log_is_on_standard_error()
    {
        var run = await ProgramRun.RunAsync("/footnote 1\n/quiz 3\n", _folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Footnote 1 ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Question 1/3", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Storage:", run.Output, StringComparison.Ordinal);
        Assert.Contains(_folder.File("studybot/studybot.db"), run.Errors, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(ProgramUnderTest.Folder, "content"), run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Into_a_file_it_writes_between_what_others_write_before_and_after_it()
    {
        using var shell = ProgramRun.StartInShell(
            _folder.Path, "{ echo before; \"$@\"; echo after; } > out.txt");
        await shell.StandardInput.WriteLineAsync("/footnote 1");
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();

        var lines = await File.ReadAllLinesAsync(_folder.File("out.txt"));
        Assert.Equal("before", lines[0]);
        Assert.StartsWith("Footnote 1 ", lines[1], StringComparison.Ordinal);
        Assert.Equal("after", lines[^1]);
    }

    [Fact]
    public async Task Without_an_endpoint_no_part_of_OpenTelemetry_is_loaded_nor_what_only_verbs_and_screens_need()
    {
        using var program = ProgramRun.Start(_folder.Path, []);
        await program.StandardInput.WriteLineAsync("/footnote 1");
        await program.StandardOutput.ReadLineAsync();
        var maps = await File.ReadAllTextAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/{program.Id}/maps"));
        program.StandardInput.Close();
        await program.WaitForExitAsync();
        Assert.Contains("StudyBot.Core.dll", maps, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry", maps, StringComparison.Ordinal);
        Assert.DoesNotContain("System.CommandLine", maps, StringComparison.Ordinal);
        Assert.DoesNotContain("Spectre.Console", maps, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", maps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_json_where_that_is_configured()
    {
        var run = await ProgramRun.RunAsync("", _folder.Path, "--Logging:Format=json");
        Assert.Equal(0, run.ExitCode);
        var entries = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("EventId").GetInt32()).Order();
        Assert.Equal([1001, 1002], entries);
    }

    [Fact]
    public async Task Faults_end_the_program_with_their_own_exit_code()
    {
        var run = await ProgramRun.RunAsync("", _folder.Path, "--Content:Path=nowhere", "--Logging:Format=xml");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("2 faults", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_settings_file_is_a_fault_with_its_line()
    {
        await File.WriteAllTextAsync(_folder.File("appsettings.json"), "{\n  \"Content\": {\n    oops\n");
        var run = await ProgramRun.RunAsync("", _folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("appsettings.json:3: it is not valid JSON", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_program_on_the_same_file_is_refused()
    {
        using var first = ProgramRun.Start(_folder.Path, []);
        await first.StandardInput.WriteLineAsync("/footnote 1");
        await first.StandardOutput.ReadLineAsync();
        var second = await ProgramRun.RunAsync("", _folder.Path);
        first.StandardInput.Close();
        await first.WaitForExitAsync();
        Assert.Equal((0, 2), (first.ExitCode, second.ExitCode));
        Assert.Contains("studybot.db", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_to_stop_it_ends_in_order()
    {
        using var program = ProgramRun.Start(_folder.Path, []);
        await program.StandardInput.WriteLineAsync("/footnote 1");
        await program.StandardOutput.ReadLineAsync();
        using var kill = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync();
        Assert.Equal(0, program.ExitCode);
    }

    [Fact]
    public async Task Nobody_reading_is_no_accident()
    {
        using var program = ProgramRun.Start(_folder.Path, []);
        program.StandardOutput.Close();
        await program.StandardInput.WriteLineAsync("/footnote 1");
        var errors = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();
        Assert.Equal(0, program.ExitCode);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C")]
    [InlineData("zh_CN.GB18030")]
    public async Task Queries_are_answered_a_line_each_in_utf_8_whatever_the_locale(string locale)
    {
        var run = await ProgramRun.RunAsync(
            Encoding.UTF8.GetBytes("哈萨克斯坦\n\n？？？\r\n　　\n"), _folder.Path, ["lookup", "--json"], ("LC_ALL", locale));
        Assert.Equal(0, run.ExitCode);
        var queries = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query").GetString());
        Assert.Equal(["哈萨克斯坦", "", "？？？", "　　"], queries);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task Input_that_is_no_utf_8_breaks_nothing()
    {
        var run = await ProgramRun.RunAsync(
            [0xC3, 0x28, 0xFF, (byte)'\n', 0xED, 0xA0, 0x80], _folder.Path, ["lookup", "--json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_query_can_be_an_argument_and_the_pack_be_named()
    {
        var one = await ProgramRun.RunAsync(
            "", _folder.Path, "lookup", "哈萨克斯坦", "--json", "--pack", "tokayev-diplomacy");
        Assert.Single(one.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var none = await ProgramRun.RunAsync("", _folder.Path, "lookup", "x", "--pack", "nothing");
        Assert.Equal((1, ""), (none.ExitCode, none.Output));
    }

    [Fact]
    public async Task An_unknown_verb_is_an_error()
    {
        var run = await ProgramRun.RunAsync("", _folder.Path, "chek");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("chek", run.Errors, StringComparison.Ordinal);
    }
}
