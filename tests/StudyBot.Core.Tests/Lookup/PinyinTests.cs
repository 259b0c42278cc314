using StudyBot.Core.Lookup;

namespace StudyBot.Core.Tests.Lookup;

public sealed class PinyinTests
{
    [Fact]
    public void A_character_with_several_readings_has_them_all()
    {
        Assert.Equal(["hang", "xing"], Pinyin.Of('行').Order());
        Assert.Equal(["le", "yue"], Pinyin.Of('乐').Order());
    }

    [Fact]
    public void Readings_have_no_tones_and_write_v_for_u_with_diaeresis() => Assert.Contains("lv", Pinyin.Of('律'));

    [Fact]
    public void Other_characters_have_no_reading() => Assert.Empty(Pinyin.Of('a'));

    [Theory]
    [InlineData("tuo", true)]
    [InlineData("zhuang", true)]
    [InlineData("tuok", false)]
    public void Syllables_are_known(string letters, bool known) => Assert.Equal(known, Pinyin.IsSyllable(letters));
}
