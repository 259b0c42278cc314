using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;
using StudyBot.Core.Replies;

namespace StudyBot.Platforms.Terminal.Screen;

/// <summary>
/// A screen: the chat scrolls, the last row is the prompt. What is shown while somebody types goes above the prompt and
/// leaves it as it is.
/// </summary>
public sealed class ScreenTerminalClient : TerminalClient, IDisposable
{
    private const string ToRowStart = "\r\u001b[J";

    private readonly Lock _screen = new();
    private readonly Painter _painter = new();
    private readonly LineEditor _editor = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly TextWriter _output;
    private readonly PosixSignalRegistration[] _signals;
    private readonly CancellationTokenSource _closing = new();
    private TerminalPrompt _prompt = new("", "");
    private bool _isPrompting;
    private bool _isStale;

    public ScreenTerminalClient(TextWriter output)
    {
        _output = output;
        _signals = OperatingSystem.IsWindows()
            ? []
            :
            [
                PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Redraw()),
                PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => Redraw()),
            ];
    }

    public override async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        Start();
        await _lines.Reader.WaitToReadAsync(cancellationToken);
        return _lines.Reader.TryRead(out var line) ? line : null;
    }

    public override void Show(ImmutableArray<TerminalLine> lines)
    {
        var text = new StringBuilder();
        foreach (var row in lines.SelectMany(line => LineWrapper.Wrap(line, Width - 1)))
        {
            text.Append(_painter.Paint(row)).Append("\r\n");
        }

        text.Append("\r\n");
        WriteAbovePrompt(text.ToString());
    }

    /// <summary>A line that is no part of the chat: a log entry.</summary>
    public void ShowNotice(string text)
    {
        var row = TerminalLine.Faint(text);
        WriteAbovePrompt(string.Concat(LineWrapper.Wrap(row, Width - 1).Select(part => _painter.Paint(part) + "\r\n")));
    }

    public override void SetPrompt(TerminalPrompt prompt)
    {
        _prompt = prompt;
        Redraw();
    }

    public override void Close()
    {
        lock (_screen)
        {
            if (_isPrompting)
            {
                _isPrompting = false;
                _output.Write(ToRowStart);
                _output.Flush();
            }
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
        Array.ForEach(_signals, signal => signal.Dispose());
    }

    private static int Width => Console.WindowWidth is > 0 and var width ? width : 80;

    private void Start()
    {
        lock (_screen)
        {
            if (_isPrompting)
            {
                return;
            }

            _isPrompting = true;
            new Thread(ReadKeys) { IsBackground = true, Name = "keys" }.Start();
        }

        Redraw();
    }

    private void ReadKeys()
    {
        try
        {
            while (!_closing.IsCancellationRequested && Press(Console.ReadKey(intercept: true)))
            {
            }
        }
        catch (InvalidOperationException)
        {
            // The terminal is gone.
        }

        _lines.Writer.TryComplete();
    }

    /// <returns>False at the end.</returns>
    private bool Press(ConsoleKeyInfo key)
    {
        lock (_screen)
        {
            switch (_editor.Press(key))
            {
                case EditorEvent.Ended:
                    return false;
                case EditorEvent.Entered:
                    var line = _editor.TakeLine();
                    var row = new TerminalLine(new TerminalSpan(Label), new TerminalSpan(line));
                    WriteAbovePrompt(string.Concat(
                        LineWrapper.Wrap(row, Width - 1).Select(part => _painter.Paint(part) + "\r\n")));
                    _lines.Writer.TryWrite(line);
                    break;
                case EditorEvent.WantsCompletion:
                    _ = CompleteAsync(_editor.Text);
                    break;
                case EditorEvent.Changed:
                    _isStale = true;
                    break;
            }

            // A pasted text is drawn once.
            if (_isStale && !Console.KeyAvailable)
            {
                Redraw();
            }
        }

        return true;
    }

    private async Task CompleteAsync(string text)
    {
        var completions = Completer is null ? [] : await Completer.CompleteAsync(text, _closing.Token);
        lock (_screen)
        {
            if (_editor.Offer(text, completions))
            {
                Redraw();
            }
        }
    }

    private void WriteAbovePrompt(string text)
    {
        lock (_screen)
        {
            _output.Write(_isPrompting ? ToRowStart + text + DrawPrompt() : text);
            _output.Flush();
        }
    }

    private void Redraw()
    {
        lock (_screen)
        {
            _isStale = false;
            if (_isPrompting)
            {
                _output.Write(ToRowStart + DrawPrompt());
                _output.Flush();
            }
        }
    }

    private string Label => _prompt.Label.Length > 0 ? TerminalText.Clean(_prompt.Label) + " › " : "› ";

    /// <summary>One row, whatever is typed: a window on the text that has the cursor in it.</summary>
    private string DrawPrompt()
    {
        var label = Label;
        var room = Math.Max(Width - 1 - CellWidth.Of(label), 10);
        var (text, column) = PromptWindow.Of(_editor.Text, _editor.Cursor, room);
        var aside = PromptWindow.Cut(Aside(), room - CellWidth.Of(text) - 1);
        var row = new TerminalLine(
            new TerminalSpan(label, TextStyle.Bold, TerminalTone.Key),
            new TerminalSpan(text),
            new TerminalSpan(aside, TextStyle.Faint));
        var position = CellWidth.Of(label) + column;
        return string.Create(CultureInfo.InvariantCulture, $"{_painter.Paint(row)}\r\u001b[{position}C");
    }

    private string Aside() => _editor.Completing is { } completing
        ? string.Create(
            CultureInfo.InvariantCulture, $"  {completing.Number}/{completing.Count} {completing.Current.Title}")
        : _editor.Text.Length == 0 ? _prompt.Placeholder
        : _editor.Cursor == _editor.Text.Length ? TerminalCompleter.Hint(_editor.Text)
        : "";
}
