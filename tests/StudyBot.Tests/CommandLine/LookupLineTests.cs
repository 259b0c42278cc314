using System.Text.Json;
using StudyBot.CommandLine;
using StudyBot.Core.Lookup;

namespace StudyBot.Tests.CommandLine;

public sealed class LookupLineTests
{
    private static readonly LookupResult KeyPoint = new(
        LookupKind.KeyPoint, "tier-1", 2, "第二节", null, "第一梯队是俄罗斯。", "原文句子。", 12.3456789, [], []);

    private static readonly LookupResult Footnote = new(
        LookupKind.Footnote, "footnote-2", 3, "第三节", 2, "引文", null, 1, [], []);

    [Fact]
    public void A_result_is_one_line_of_json_with_readable_chinese() => Assert.Equal(
        string.Concat(
            "{'query':'第一梯队？','confident':true,'ms':1.235,'ranked':[",
            "{'kind':'keypoint','id':'tier-1','section':2,'footnote':null,'text':'第一梯队是俄罗斯。',",
            "'passage':'原文句子。','score':12.345679},",
            "{'kind':'footnote','id':'footnote-2','section':3,'footnote':2,'text':'引文','passage':null,'score':1}]}")
            .Replace('\'', '"'),
        LookupLine.Json("第一梯队？", new LookupResults(true, [KeyPoint, Footnote]), TimeSpan.FromMicroseconds(1234.6)));

    [Theory]
    [InlineData("")]
    [InlineData("？？？")]
    [InlineData("　全角　")]
    [InlineData("a\"b\\c\td\u0000\u2028<script>&'")]
    [InlineData("\ufffd😀𠀀")]
    public void The_query_comes_back_as_it_was(string query)
    {
        var line = LookupLine.Json(query, new LookupResults(false, []), TimeSpan.Zero);
        Assert.DoesNotContain('\n', line);
        Assert.Equal(query, JsonDocument.Parse(line).RootElement.GetProperty("query").GetString());
    }

    [Fact]
    public void At_most_ten_are_answered()
    {
        var many = new LookupResults(true, [.. Enumerable.Repeat(KeyPoint, 30)]);
        var line = LookupLine.Json("x", many, TimeSpan.Zero);
        Assert.Equal(10, JsonDocument.Parse(line).RootElement.GetProperty("ranked").GetArrayLength());
    }

    [Fact]
    public void People_get_a_list_and_are_told_when_nothing_was_found()
    {
        Assert.StartsWith(
            "1. 第一梯队是俄罗斯。", LookupLine.ForPeople(new LookupResults(true, [KeyPoint])), StringComparison.Ordinal);
        Assert.StartsWith(
            "Nothing was found", LookupLine.ForPeople(new LookupResults(false, [KeyPoint])), StringComparison.Ordinal);
    }
}
