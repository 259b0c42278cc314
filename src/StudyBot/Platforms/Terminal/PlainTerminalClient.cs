using System.Collections.Immutable;

namespace StudyBot.Platforms.Terminal;

/// <summary>Lines in, lines out: no prompt, no colours, an empty line between messages.</summary>
public sealed class PlainTerminalClient(TextReader input, TextWriter output) : TerminalClient
{
    private readonly Lock _writing = new();

    private bool _hasWritten;

    /// <remarks>A read of a pipe cannot be called off: it is left behind when the program ends.</remarks>
    public override Task<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken);

    public override void Show(ImmutableArray<TerminalLine> lines)
    {
        var shown = lines.Where(line => !line.IsDecoration).Select(line => line.ToString());
        lock (_writing)
        {
            var text = string.Join('\n', _hasWritten ? shown.Prepend("") : shown) + "\n";
            output.Write(text);
            output.Flush();
            _hasWritten = true;
        }
    }
}
