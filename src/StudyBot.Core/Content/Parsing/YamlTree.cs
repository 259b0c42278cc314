using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StudyBot.Core.Content.Parsing;

/// <summary>A closed family: what YAML says, and where.</summary>
internal abstract record YamlTree(int Offset);

internal sealed record YamlScalar(int Offset, string Value) : YamlTree(Offset);

internal sealed record YamlList(int Offset, List<YamlTree> Items) : YamlTree(Offset);

internal sealed record YamlMap(int Offset, List<YamlEntry> Entries) : YamlTree(Offset)
{
    public YamlTree? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}

internal sealed record YamlEntry(YamlScalar Key, YamlTree Value);

/// <summary>Reads YAML event by event: no limit of the stack, no anchors that multiply, keys kept in order.</summary>
internal sealed class YamlTreeReader(SourceText source, int firstLine)
{
    private const int MaxDepth = 8;

    /// <summary>Null, and a problem, where it cannot be read; also null where there is nothing.</summary>
    public YamlTree? Read(string yaml)
    {
        var last = firstLine;
        try
        {
            var parser = new Parser(new StringReader(yaml));
            var open = new Stack<OpenNode>();
            while (parser.MoveNext())
            {
                var at = parser.Current!;
                last = firstLine + (int)at.Start.Line - 1;
                var offset = source.Offset(last, (int)at.Start.Column);
                YamlTree? done = at switch
                {
                    Scalar scalar => new YamlScalar(offset, scalar.Value),
                    SequenceEnd or MappingEnd => open.Pop().Node,
                    AnchorAlias alias => new YamlScalar(offset, "*" + alias.Value),
                    _ => null,
                };
                if (at is SequenceStart)
                {
                    open.Push(new OpenNode(new YamlList(offset, [])));
                }
                else if (at is MappingStart)
                {
                    open.Push(new OpenNode(new YamlMap(offset, [])));
                }

                if (open.Count > MaxDepth)
                {
                    source.Error(offset, "the front matter is nested too deeply", "names need two levels");
                    return null;
                }

                if (done is not null && open.Count == 0)
                {
                    return done;
                }

                if (done is not null)
                {
                    Put(open.Peek(), done);
                }
            }
        }
        catch (YamlException fault)
        {
            var offset = source.Offset(firstLine + (int)fault.Start.Line - 1, (int)fault.Start.Column);
            source.Error(offset, $"the front matter is no YAML: {fault.Message.TrimEnd('.')}",
                "correct it; quote texts that hold ':' or '#'");
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws where a bracket of a flow sequence is missing.
            source.Error(source.Offset(last, 1), "the front matter is no YAML from here on",
                "close the brackets and quotation marks");
        }

        return null;
    }

    private void Put(OpenNode open, YamlTree done)
    {
        switch (open.Node)
        {
            case YamlList list:
                list.Items.Add(done);
                break;
            case YamlMap map when open.Key is { } key:
                map.Entries.Add(new YamlEntry(key, done));
                open.Key = null;
                break;
            case YamlMap map:
                open.Key = done as YamlScalar ?? new YamlScalar(done.Offset, "");
                if (map.Find(open.Key.Value) is not null)
                {
                    source.Error(open.Key.Offset, $"'{open.Key.Value}' stands twice in the front matter", "keep one");
                }

                break;
        }
    }

    /// <param name="node">What is being filled.</param>
    private sealed class OpenNode(YamlTree node)
    {
        public YamlTree Node => node;

        /// <summary>Of a mapping: the key whose value comes next.</summary>
        public YamlScalar? Key { get; set; }
    }
}
