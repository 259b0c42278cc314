using System.Collections.Immutable;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Linking;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Study.Linking;

public sealed class LinkSecretTests
{
    private static readonly ImmutableArray<byte> _chance = [1, 2, 3, 4, 5, 6, 7, 8];

    private static readonly LinkParty _ann = new("telegram", "17", "telegram:17", "Ann", "en");

    [Theory]
    [InlineData("K7QF-3MXP-W2RT")]
    [InlineData("k7qf3mxpw2rt")]
    [InlineData(" k7qf 3mxp w2rt ")]
    [InlineData("Ｋ７ＱＦ－３ＭＸＰ－Ｗ２ＲＴ")]
    [InlineData("K7QF–3MXP—W2RT")]
    public void A_code_is_read_however_it_is_typed(string typed) =>
        Assert.Equal("K7QF-3MXP-W2RT", LinkSecret.Read(typed)?.Text);

    [Fact]
    public void Letters_that_look_like_digits_are_taken_for_them() =>
        Assert.Equal("0011-0000-0000", LinkSecret.Read("Oo1l-0000-000O")?.Text);

    [Theory]
    [InlineData("")]
    [InlineData("K7QF-3MXP-W2R")]
    [InlineData("K7QF-3MXP-W2RTX")]
    [InlineData("K7QF-3MXP-W2RU")]
    [InlineData("连接码连接码连接码连接码")]
    public void Anything_else_is_no_code(string typed) => Assert.Null(LinkSecret.Read(typed));

    [Fact]
    public void Sixty_bits_of_chance_make_a_code_and_each_of_them_counts()
    {
        var codes = Enumerable.Range(0, 60)
            .Select(bit => LinkSecret.Make(_chance.SetItem(7 - (bit / 8), (byte)(_chance[7 - (bit / 8)] ^ (1 << (bit % 8))))).Text)
            .Append(LinkSecret.Make(_chance).Text);

        Assert.Equal(61, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(code, LinkSecret.Read(code)?.Text));
    }

    [Fact]
    public void What_is_kept_or_printed_does_not_give_the_code_away()
    {
        var secret = LinkSecret.Make(_chance);
        var kept = LinkCode.Issue(secret, _ann, Some.Time).ToJson();

        Assert.All(
            new[] { kept, secret.ToString(), $"{secret}" },
            text => Assert.DoesNotContain(secret.Text[5..9], text, StringComparison.Ordinal));
        Assert.Equal(LinkCode.Issue(secret, _ann, Some.Time), LinkCode.ReadJson(kept));
    }

    [Fact]
    public void An_account_named_with_a_colon_or_quotes_comes_back()
    {
        var odd = new LinkParty("terminal", "a:\"<b>", "terminal:private/a:\"<b>", "安", "zh");

        var code = LinkCode.ReadJson(LinkCode.Issue(LinkSecret.Make(_chance), odd, Some.Time).ToJson())!;

        Assert.Equal(new AccountId("terminal", "a:\"<b>"), code.Issuer.Account);
        Assert.Equal(new ConversationId("terminal", "private/a:\"<b>"), code.Issuer.Address);
    }
}
