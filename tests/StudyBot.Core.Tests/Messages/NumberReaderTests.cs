using FsCheck;
using FsCheck.Fluent;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Tests.Messages;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("2", 2)]
    [InlineData(" ２ ", 2)]
    [InlineData("②", 2)]
    [InlineData("❷", 2)]
    [InlineData("⑵", 2)]
    [InlineData("㈡", 2)]
    [InlineData("²", 2)]
    [InlineData("2️⃣", 2)]
    [InlineData("٢", 2)]
    [InlineData("[2]", 2)]
    [InlineData("[^2]", 2)]
    [InlineData("［２］", 2)]
    [InlineData("（二）", 2)]
    [InlineData("#2", 2)]
    [InlineData("2.", 2)]
    [InlineData("2、", 2)]
    [InlineData("二", 2)]
    [InlineData("两", 2)]
    [InlineData("贰", 2)]
    [InlineData("第二", 2)]
    [InlineData("第2节", 2)]
    [InlineData("第 2 節", 2)]
    [InlineData("第二条", 2)]
    [InlineData("脚注2", 2)]
    [InlineData("脚注第二", 2)]
    [InlineData("footnote 2", 2)]
    [InlineData("No. 2", 2)]
    [InlineData("two", 2)]
    [InlineData("Two", 2)]
    [InlineData("second", 2)]
    [InlineData("2nd", 2)]
    [InlineData("ii", 2)]
    [InlineData("Ⅱ", 2)]
    [InlineData("iv", 4)]
    [InlineData("ⅳ", 4)]
    [InlineData("Ⅳ", 4)]
    [InlineData("四", 4)]
    [InlineData("XIV", 14)]
    [InlineData("ⅩⅣ", 14)]
    [InlineData("0", 0)]
    [InlineData("零", 0)]
    [InlineData("⓪", 0)]
    [InlineData("ten", 10)]
    [InlineData("十", 10)]
    [InlineData("⑩", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("⑳", 20)]
    [InlineData("twenty", 20)]
    [InlineData("二十三", 23)]
    [InlineData("一百零五", 105)]
    [InlineData("二〇三〇", 2030)]
    [InlineData("两千零三十", 2030)]
    [InlineData("10题", 10)]
    [InlineData("十道", 10)]
    [InlineData("007", 7)]
    [InlineData("-1", -1)]
    [InlineData("－1", -1)]
    [InlineData("−1", -1)]
    [InlineData("+3", 3)]
    [InlineData("99999999999999999999", int.MaxValue)]
    [InlineData("-99999999999999999999", int.MinValue)]
    public void Reads_a_number_as_people_write_it(string text, int expected) =>
        Assert.Equal(expected, NumberReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("abc")]
    [InlineData("2.5")]
    [InlineData("½")]
    [InlineData("1 2")]
    [InlineData("1e9")]
    [InlineData("二中国")]
    [InlineData("中国")]
    [InlineData("iiii")]
    [InlineData("mix")]
    [InlineData("civil")]
    [InlineData("王凯")]
    [InlineData("😀")]
    [InlineData("<b>2x</b>")]
    [InlineData("--")]
    [InlineData("-")]
    [InlineData("第")]
    [InlineData("month")]
    [InlineData("nov")]
    public void Anything_else_is_no_number(string text) => Assert.Null(NumberReader.Read(text));

    [Fact]
    public void Any_mixture_of_marks_and_numerals_is_read_without_a_fault()
    {
        var characters = Gen.Elements("0129-+.^[]（）第二〇十百千万两②ⅳⅩⅭ٢½节条thi xv\u20E3\uFE0F😀".ToCharArray());
        var texts = characters.ListOf().Select(list => new string([.. list]));
        Prop.ForAll(texts.ToArbitrary(), text => Assert.Null(Record.Exception(() => NumberReader.Read(text))))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_whole_number_is_read_as_itself() =>
        Prop.ForAll<int>(number =>
            NumberReader.Read(number.ToString(System.Globalization.CultureInfo.InvariantCulture)) == number)
            .QuickCheckThrowOnFailure();
}
