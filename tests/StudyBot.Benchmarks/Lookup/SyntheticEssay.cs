using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup;

namespace StudyBot.Benchmarks.Lookup;

/// <summary>
/// An endless essay out of a seed: common Chinese words, each as often as in real text, with particles between them. It
/// says nothing, at any length.
/// </summary>
internal sealed class SyntheticEssay
{
    private const string Particles = "的的的的了在是和与为对这有不也就上中到着";
    private const int ParagraphsPerSection = 200;
    private const int Names = 40;

    private readonly Random _random;
    private readonly List<string> _words = [];
    private readonly List<double> _cumulative = [];

    public SyntheticEssay(int seed)
    {
        _random = new Random(seed);
        using var lexicon = typeof(LookupIndex).Assembly.GetManifestResourceStream("Lookup/lexicon.txt")!;
        using var reader = new StreamReader(lexicon);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] is not ('#' or 'e'))
            {
                var parts = line.Split('\t');
                Add(parts[1].Split(' '), Math.Pow(2, int.Parse(parts[0].AsSpan(1), CultureInfo.InvariantCulture)));
            }
        }
    }

    public Pack Pack(int paragraphs)
    {
        var sections = Enumerable.Range(0, (paragraphs + ParagraphsPerSection - 1) / ParagraphsPerSection)
            .Select(section => new EssaySection(
                section,
                Draw(),
                [.. Enumerable.Range(1, Math.Min(ParagraphsPerSection, paragraphs - (section * ParagraphsPerSection)))
                    .Select(number => new EssayParagraph(number, [.. Sentences()]))]))
            .ToImmutableArray();
        var edition = new Edition("zh", "", "", "", [], [], [], [], []);
        var names = Enumerable.Range(0, Names).Select(index => new Name(
            $"name-{index}",
            "person",
            ImmutableDictionary.Create<string, ImmutableArray<string>>().Add("zh", [_words[index * 997]])));
        return new Pack(
            "synthetic",
            "zh",
            "000000000000",
            [.. names],
            ImmutableDictionary.Create<string, Edition>().Add("zh", edition),
            new Essay("", sections, []));
    }

    /// <summary>
    /// A few words as somebody may remember them from one paragraph, sometimes with a slip, a question or a year.
    /// </summary>
    public string Query(Pack pack)
    {
        var section = pack.Essay!.Sections[_random.Next(pack.Essay.Sections.Length)];
        var sentence = section.Paragraphs[_random.Next(section.Paragraphs.Length)].Sentences[0].Text;
        var start = _random.Next(Math.Max(1, sentence.Length - 12));
        var words = sentence.Substring(start, Math.Min(4 + _random.Next(8), sentence.Length - start));
        return _random.Next(6) switch
        {
            0 => $"{words}是什么？",
            1 => $"为什么{words}",
            2 => $"{1950 + _random.Next(80)}年 {words}",
            3 => words.Remove(words.Length / 2, 1).Insert(words.Length / 2, Draw()),
            4 => $"{words} {Draw()} {Draw()}",
            _ => words,
        };
    }

    private IEnumerable<EssaySentence> Sentences()
    {
        for (var sentence = 0; sentence < 3; sentence++)
        {
            var text = new StringBuilder();
            var words = 10 + _random.Next(16);
            for (var word = 0; word < words; word++)
            {
                text.Append(Draw());
                if (_random.Next(8) == 0)
                {
                    text.Append('，');
                }
            }

            if (_random.Next(4) == 0)
            {
                text.Append(1950 + _random.Next(80)).Append('年');
            }

            yield return new EssaySentence(text.Append('。').ToString(), []);
        }
    }

    private string Draw()
    {
        if (_random.Next(4) == 0)
        {
            return Particles[_random.Next(Particles.Length)].ToString();
        }

        var at = _cumulative.BinarySearch(_random.NextDouble() * _cumulative[^1]);
        return _words[at < 0 ? ~at : at];
    }

    private void Add(IEnumerable<string> words, double frequency)
    {
        foreach (var word in words)
        {
            _words.Add(word);
            _cumulative.Add((_cumulative.Count == 0 ? 0 : _cumulative[^1]) + frequency);
        }
    }
}
