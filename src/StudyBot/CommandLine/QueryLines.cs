using System.Text;

namespace StudyBot.CommandLine;

/// <summary>
/// Lines as they are: only a line feed ends one (with a carriage return right before it); odd characters stay.
/// </summary>
public static class QueryLines
{
    public static IEnumerable<string> Read(TextReader input)
    {
        var line = new StringBuilder();
        int next;
        while ((next = input.Read()) >= 0)
        {
            if (next != '\n')
            {
                line.Append((char)next);
                continue;
            }

            yield return Take(line);
        }

        if (line.Length > 0)
        {
            yield return Take(line);
        }
    }

    private static string Take(StringBuilder line)
    {
        var text = line.ToString();
        line.Clear();
        return text.EndsWith('\r') ? text[..^1] : text;
    }
}
