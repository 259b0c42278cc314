using System.Text;

namespace StudyBot.Core.Study.Daily;

/// <summary>
/// A line as typed and, character for character beside it, as it is read: half width, lower case, simplified, without
/// accents, one sort of hyphen. Characters that are not seen (zero-width, bidirectional marks) are in neither.
/// </summary>
internal sealed class ScheduleText
{
    private const string Variants =
        "點点週周開开關关啟启訂订閱阅閉闭時时間间區区鐘钟鍾钟兩两禮礼雙双淩凌個个裡里裏里後后從从東东紐纽約约倫伦臺台灣湾廣广慶庆漢汉蘭兰羅罗馬马爾尔"
        + "亞亚納纳達达薩萨貝贝聖圣維维華华頓顿蘇苏烏乌魯鲁齊齐瀋沈陽阳濟济長长鄭郑寧宁貴贵溫温爺爷聯联國国韓韩德德實实來来帶带岡冈內内"
        + "蓋盖諾诺勞劳凱凯萬万佈布澤泽亞亚麗丽夢梦瑪玛賓宾賽赛謝谢滬沪島岛塢坞喬乔絲丝盧卢門门鐵铁倉仓紮扎衛卫陸陆漠漠強强奧奥麥麦雲云灘滩幹干"
        + "àaáaâaãaäaåaāaăaąaçcćcčcďdðdèeéeêeëeēeęeěeğgìiíiîiïiīiıiķkłlļlñnńnňnņnòoóoôoõoöoøoōoőořrśsšsşsșsťtțtţtùuúuûuüuūuůuűuýyÿyźzżzžzёе"
        + "—-–-‐-‑-−-～-〜-~-。.、,．.‘'’'`'";

    private static readonly Dictionary<char, char> Folds = Variants.Chunk(2).DistinctBy(pair => pair[0])
        .ToDictionary(pair => pair[0], pair => pair[1]);

    private readonly string _typed;

    public ScheduleText(string typed)
    {
        var seen = new StringBuilder(typed.Length);
        foreach (var character in typed)
        {
            if (char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.Format)
            {
                seen.Append(char.IsControl(character) ? ' ' : character);
            }
        }

        _typed = seen.ToString();
        Read = Fold(_typed);
    }

    public string Read { get; }

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }
    });

    /// <summary>What was typed there, cut to 40 characters.</summary>
    public string Typed(int start, int end)
    {
        const int most = 40;
        if (end - start <= most)
        {
            return _typed[start..end];
        }

        end = start + most - 1;
        return _typed[start..(char.IsHighSurrogate(_typed[end - 1]) ? end - 1 : end)] + "…";
    }

    private static char Fold(char character)
    {
        var half = character switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
            _ when char.IsWhiteSpace(character) => ' ',
            _ => character,
        };
        var lower = char.ToLowerInvariant(half);
        return Folds.GetValueOrDefault(lower, lower);
    }
}
