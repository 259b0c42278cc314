using System.Xml.Linq;
using StudyBot.Core.Replies.Pictures;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Replies.Pictures;

public sealed class ProgressSvgTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void All_that_is_said_is_in_the_picture_as_text()
    {
        var texts = Texts(Some.Progress with { Title = "<b>&\"'\u0001\uFFFF</b>" });

        Assert.Contains("<b>&\"'</b>", texts);
        Assert.Contains("灯塔 <&> · 2024年3月4日", texts);
        Assert.All(Some.Progress.Tiles, tile => Assert.Contains(tile.Value, texts));
        Assert.All(Some.Progress.Recall.Bars, bar => Assert.Contains(bar.Label, texts));
    }

    [Fact]
    public void It_lies_on_a_card_of_its_own_and_names_a_Chinese_font_first()
    {
        var root = XDocument.Parse(ProgressSvg.Draw(Some.Progress)).Root!;

        Assert.StartsWith("'Noto Sans CJK SC'", (string?)root.Attribute("font-family"), StringComparison.Ordinal);
        var page = root.Elements(_svg + "rect").First();
        Assert.Equal((string?)root.Attribute("height"), (string?)page.Attribute("height"));
        Assert.Equal("960", (string?)page.Attribute("width"));
    }

    [Fact]
    public void Nothing_is_drawn_outside_of_it_however_much_there_is()
    {
        var many = Some.Progress with
        {
            Recall = Some.Progress.Recall with
            {
                Bars = [.. Enumerable.Range(0, 30).Select(bar => new PictureBar(new string('长', 80), bar / 20.0, "100%", "99 / 99"))],
            },
            Year = Some.Progress.Year with { Counts = [.. Enumerable.Repeat(1, 371)] },
            Forecast = Some.Progress.Forecast with { Counts = [.. Enumerable.Repeat(123_456, 30)] },
        };

        var root = XDocument.Parse(ProgressSvg.Draw(many)).Root!;

        var height = (double)root.Attribute("height")!;
        Assert.All(root.Elements(_svg + "rect"), box =>
        {
            Assert.InRange((double)box.Attribute("x")! + (double)box.Attribute("width")!, 0, ProgressSvg.Width);
            Assert.InRange((double)box.Attribute("y")! + (double)box.Attribute("height")!, 0, height);
        });
    }

    [Theory]
    [InlineData(new[] { 0, 0 }, new[] { 0, 0 })]
    [InlineData(new[] { 0, 5, 5 }, new[] { 0, 1, 1 })]
    [InlineData(new[] { 1, 2, 3, 4, 900, 0 }, new[] { 1, 1, 2, 3, 4, 0 })]
    public void Days_are_as_dark_as_they_compare_with_the_others(int[] counts, int[] levels) =>
        Assert.Equal(levels, (Some.Progress.Year with { Counts = [.. counts] }).LevelOf());

    private static List<string> Texts(ProgressPicture picture) =>
        [.. XDocument.Parse(ProgressSvg.Draw(picture)).Root!.Elements(_svg + "text").Select(text => text.Value)];
}
