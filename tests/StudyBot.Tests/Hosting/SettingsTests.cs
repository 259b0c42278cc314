using Microsoft.Extensions.Configuration;
using StudyBot.Hosting;

namespace StudyBot.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void What_is_not_set_or_blank_has_its_default()
    {
        var settings = Of(("Clock:Format", "  "));
        Assert.Null(settings.Text("Clock:Format"));
        Assert.Equal("text", settings.Choice("Clock:Format", "text", "text", "json"));
        Assert.Equal(7, settings.Number("Clock:Number", 7, 1, 10));
        Assert.Null(settings.Address("Clock:Address"));
        Assert.Empty(settings.Faults());
    }

    [Fact]
    public void What_is_set_is_read_whatever_its_case()
    {
        var settings = Of(("a:format", "JSON"), ("a:number", "10"), ("a:address", "http://localhost:4317"));
        Assert.Equal("json", settings.Choice("A:Format", "text", "text", "json"));
        Assert.Equal(10, settings.Number("A:Number", 7, 1, 10));
        Assert.Equal(4317, settings.Address("A:Address")?.Port);
        Assert.Empty(settings.Faults());
    }

    [Fact]
    public void Every_fault_is_kept_with_its_setting_and_a_cure()
    {
        var settings = Of(("A:Format", "xml"), ("A:Number", "11"), ("A:Address", "ftp://x"));
        settings.Choice("A:Format", "text", "text", "json");
        settings.Number("A:Number", 7, 1, 10);
        settings.Address("A:Address");
        Assert.Equal(
            [
                "setting A:Format: 'xml' is not one of text, json; set one of them, or nothing for text",
                "setting A:Number: '11' is not a number from 1 to 10; set one, or nothing for 7",
                "setting A:Address: it is not an http or https address; write it like http://localhost:4317",
            ],
            settings.Faults().Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_misspelt_name_in_a_section_of_ours_is_a_fault_that_tells_the_right_ones()
    {
        var settings = Of(("Content:Paht", "x"), ("PATH", "/bin"), ("Other:Thing", "1"));
        settings.Text("Content:Path");
        Assert.Equal(
            ["setting Content:Paht: there is no such setting; there are Content:Path"],
            settings.Faults().Select(fault => fault.ToString()));
    }

    [Fact]
    public void On_the_command_line_every_name_was_meant_for_us()
    {
        var settings = new Settings(new ConfigurationBuilder().Build(), ["Contents:Path", "Logging:LogLevel:Default"]);
        settings.Text("Content:Path");
        var fault = Assert.Single(settings.Faults());
        Assert.Equal("setting Contents:Path", fault.Where);
    }

    private static Settings Of(params IEnumerable<(string Key, string Value)> values) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build(),
        []);
}
