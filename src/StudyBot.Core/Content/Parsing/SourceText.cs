namespace StudyBot.Core.Content.Parsing;

/// <summary>A file's text, what is wrong with it, and where.</summary>
internal sealed class SourceText
{
    private readonly List<int> _lineStarts = [0];
    private readonly List<PackProblem> _problems = [];

    public SourceText(PackFile file)
    {
        File = file;
        Text = file.Text.TrimStart('\uFEFF');
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public PackFile File { get; }

    public string Text { get; }

    public IReadOnlyList<PackProblem> Problems => _problems;

    public SourcePosition At(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourcePosition(File.Path, line + 1, offset - _lineStarts[line] + 1);
    }

    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    public int Offset(int line, int column) =>
        Math.Min(_lineStarts[Math.Clamp(line - 1, 0, _lineStarts.Count - 1)] + Math.Max(column - 1, 0), Text.Length);

    public void Error(int offset, string what, string cure) =>
        _problems.Add(new PackProblem(Severity.Error, At(offset), what, cure));

    public void Warn(int offset, string what, string cure) =>
        _problems.Add(new PackProblem(Severity.Warning, At(offset), what, cure));
}
