using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Tests.Study.Daily;

public sealed class DailyCommandParserTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  \u3000 ")]
    [InlineData("status")]
    [InlineData("状态")]
    [InlineData("？？？")]
    public void Nothing_asks_for_the_status(string arguments) =>
        Assert.Equal(new DailyStatus(), DailyCommandParser.Parse(arguments));

    [Theory]
    [InlineData("off")]
    [InlineData(" OFF ")]
    [InlineData("ｏｆｆ")]
    [InlineData("stop!")]
    [InlineData("关")]
    [InlineData("關閉")]
    [InlineData("取消。")]
    public void Off_turns_it_off(string arguments) => Assert.Equal(new DailyOff(), DailyCommandParser.Parse(arguments));

    [Theory]
    [InlineData("on 8:30", "08:30", null, null)]
    [InlineData("8:30", "08:30", null, null)]
    [InlineData("on", null, null, null)]
    [InlineData("on weekdays", null, null, DaysOfWeek.Weekdays)]
    [InlineData("开 8:30 北京 工作日", "08:30", "Asia/Shanghai", DaysOfWeek.Weekdays)]
    [InlineData("開 工作日 北京 8:30", "08:30", "Asia/Shanghai", DaysOfWeek.Weekdays)]
    [InlineData("开8:30北京工作日", "08:30", "Asia/Shanghai", DaysOfWeek.Weekdays)]
    [InlineData("on 8.30pm Almaty mon,thu", "20:30", "Asia/Almaty", DaysOfWeek.Monday | DaysOfWeek.Thursday)]
    [InlineData("on mon,thu Almaty 8.30pm", "20:30", "Asia/Almaty", DaysOfWeek.Monday | DaysOfWeek.Thursday)]
    [InlineData("on 20：30 UTC+5 weekdays", "20:30", "UTC+05", DaysOfWeek.Weekdays)]
    [InlineData("on 20:30 New York weekends", "20:30", "America/New_York", DaysOfWeek.Weekend)]
    [InlineData("on every day at 8 pm in Hong Kong", "20:00", "Asia/Hong_Kong", DaysOfWeek.All)]
    [InlineData("on fri 9:00 Monterrey", "09:00", "America/Monterrey", DaysOfWeek.Friday)]
    [InlineData("每天早上八点半北京时间", "08:30", "Asia/Shanghai", DaysOfWeek.All)]
    [InlineData("开 周一到周五晚上8点 阿拉木图", "20:00", "Asia/Almaty", DaysOfWeek.Weekdays)]
    [InlineData("开罗 8:30", "08:30", "Africa/Cairo", null)]
    [InlineData("关岛 8:30", "08:30", "Pacific/Guam", null)]
    [InlineData("on 8:30 Beijing 北京", "08:30", "Asia/Shanghai", null)]
    [InlineData("on 8:30 8.30", "08:30", null, null)]
    [InlineData("周一 日本 8:30", "08:30", "Asia/Tokyo", DaysOfWeek.Monday)]
    [InlineData("on 8:30 St Petersburg, Russia", "08:30", "Europe/Moscow", null)]
    [InlineData("开 8:30 北京市", "08:30", "Asia/Shanghai", null)]
    [InlineData("time: 8:30 zone: almaty days: fri", "08:30", "Asia/Almaty", DaysOfWeek.Friday)]
    [InlineData("on 8:30 Asia/Almaty (UTC+5) daily", "08:30", "Asia/Almaty", DaysOfWeek.All)]
    [InlineData("on\u200b 8:\u200b30\u202e", "08:30", null, null)]
    public void Time_zone_and_days_come_in_any_order_and_language(
        string arguments, string? time, string? zoneId, DaysOfWeek? days)
    {
        var on = Assert.IsType<DailyOn>(DailyCommandParser.Parse(arguments));

        Assert.Equal((time, zoneId, days), (on.Time is { } at ? Shown(at) : null, on.ZoneId, on.Days));
    }

    [Theory]
    [InlineData("08:30 8:30 8.30 830 0830 ８：３０ 8。30 8:30am 08:30:00", "08:30")]
    [InlineData("8点半 8點半 八点半 八点三十 八点三十分 8时30分 早上八点半 上午8:30", "08:30")]
    [InlineData("20:30 2030 8:30pm 8.30pm 8:30PM 830pm 20点30分 二十点三十 晚上8点半 下午8:30 pm8:30 20:30pm 晚上20:30", "20:30")]
    [InlineData("8pm 8PM 20 20:00 20点 20点整 20点钟 晚8点 二十点", "20:00")]
    [InlineData("12am 0:00 00:00 0点 零点 midnight 午夜 晚上12点 凌晨12点 半夜12点", "00:00")]
    [InlineData("12pm 12:00 12点 noon 中午 中午12点 正午 十二点 上午12点", "12:00")]
    [InlineData("1:00 凌晨1点 夜里一点 晚上1点 1am", "01:00")]
    [InlineData("13:00 下午1点 中午一点 下午一点 1pm 十三点", "13:00")]
    [InlineData("14:15 两点一刻pm 下午两点一刻 十四点十五 十四点一刻", "14:15")]
    [InlineData("8:05 八点零五 八点零五分 八点五分 8点5分 8点05", "08:05")]
    [InlineData("23:59 二十三点五十九分 晚上十一点五十九", "23:59")]
    public void A_time_of_day_has_many_forms(string forms, string time) =>
        Assert.All(forms.Split(' '), form =>
            Assert.Equal(time, DailyCommandParser.Parse("on " + form) is DailyOn { Time: { } at } ? Shown(at) : ""));

    [Theory]
    [InlineData("8 pm", "20:00")]
    [InlineData("8:30 p.m.", "20:30")]
    [InlineData("晚上 8 点", "20:00")]
    [InlineData("8 点 30 分", "08:30")]
    [InlineData("8 o'clock", "08:00")]
    [InlineData("8 : 30", "08:30")]
    public void A_time_of_day_may_be_spaced_out(string form, string time) =>
        Assert.Equal(time, Shown(Assert.IsType<DailyOn>(DailyCommandParser.Parse("on " + form)).Time!.Value));

    [Theory]
    [InlineData("weekdays|Weekdays|workdays|工作日|每个工作日|mon-fri|Mon - Fri", DaysOfWeek.Weekdays)]
    [InlineData("monday to friday|周一到周五|周一至五|周1-5|星期一至星期五|一到五|mon tue wed thu fri", DaysOfWeek.Weekdays)]
    [InlineData("weekends|weekend|周末|週末|sat,sun|六日|周六日|星期六、星期天|sat/sun", DaysOfWeek.Weekend)]
    [InlineData("daily|every day|everyday|每天|每日|天天|mon-sun|周一到周日", DaysOfWeek.All)]
    [InlineData("mon,thu|Monday Thursday|monday and thursday|mon & thurs", DaysOfWeek.Monday | DaysOfWeek.Thursday)]
    [InlineData("周一周四|周一、周四|周一和周四|周一四|一四|逢周一、四|每周一四|禮拜一 禮拜四", DaysOfWeek.Monday | DaysOfWeek.Thursday)]
    [InlineData(
        "一三五|周一三五|周1,3,5|mon,wed,fri|mon wednesdays fri|周一 三 五|周一, 三, 五|周一、三、五",
        DaysOfWeek.Monday | DaysOfWeek.Wednesday | DaysOfWeek.Friday)]
    [InlineData("fri-mon|周五到周一", DaysOfWeek.Friday | DaysOfWeek.Weekend | DaysOfWeek.Monday)]
    [InlineData("sunday|Sundays|周日|周天|星期天|周7|every sunday", DaysOfWeek.Sunday)]
    public void Days_have_many_forms(string forms, DaysOfWeek days) =>
        Assert.All(forms.Split('|'), form =>
            Assert.Equal(new DailyOn(null, null, days), DailyCommandParser.Parse("on " + form)));

    [Theory]
    [InlineData("周一7点", DaysOfWeek.Monday, "07:00")]
    [InlineData("周一三点半", DaysOfWeek.Monday, "03:30")]
    [InlineData("周五二十点", DaysOfWeek.Friday, "20:00")]
    [InlineData("一三五 7:15", DaysOfWeek.Monday | DaysOfWeek.Wednesday | DaysOfWeek.Friday, "07:15")]
    [InlineData("周一 7:00", DaysOfWeek.Monday, "07:00")]
    [InlineData("周日 三点", DaysOfWeek.Sunday, "03:00")]
    [InlineData("8点一三五", DaysOfWeek.Monday | DaysOfWeek.Wednesday | DaysOfWeek.Friday, "08:00")]
    public void The_numeral_of_a_time_is_no_day(string arguments, DaysOfWeek days, string time) =>
        Assert.Equal(
            (days, time),
            DailyCommandParser.Parse("on " + arguments) is DailyOn { Time: { } at, Days: { } read }
                ? (read, Shown(at))
                : default);

    [Theory]
    [InlineData("Asia/Almaty|asia/almaty|ASIA/ALMATY|asia almaty|almaty", "Asia/Almaty")]
    [InlineData("Astana|阿拉木图|阿拉木圖|阿斯塔纳|哈萨克斯坦|Алматы|Астана", "Asia/Almaty")]
    [InlineData("America/New_York|america/new york|New York|new_york|newyork|纽约|紐約|华盛顿|NYC", "America/New_York")]
    [InlineData("America/Argentina/Buenos_Aires|Buenos Aires|布宜诺斯艾利斯", "America/Argentina/Buenos_Aires")]
    [InlineData("北京|Beijing|上海|Shanghai|China|北京时间|Beijing time|Пекин", "Asia/Shanghai")]
    [InlineData("莫斯科|Moscow|Москва|MSK", "Europe/Moscow")]
    [InlineData("伦敦|倫敦|London|UK", "Europe/London")]
    [InlineData("Zürich|Zurich|苏黎世|蘇黎世", "Europe/Zurich")]
    [InlineData("São Paulo|sao paulo|圣保罗|聖保羅", "America/Sao_Paulo")]
    [InlineData("Istanbul|伊斯坦布尔", "Europe/Istanbul")]
    [InlineData("Port-au-Prince|port au prince", "America/Port-au-Prince")]
    [InlineData("东京|東京|Tokyo|Osaka", "Asia/Tokyo")]
    [InlineData("柏林|Berlin|慕尼黑", "Europe/Berlin")]
    [InlineData("Etc/GMT-5", "Etc/GMT-5")]
    [InlineData("UTC|GMT+0|utc0|+00:00", "UTC")]
    [InlineData("UTC+8|utc8|UTC +8|utc + 8|GMT+8|+8|+08:00|+0800|UTC+08:00|ＵＴＣ＋８|东八区|東8區", "UTC+08")]
    [InlineData("GMT-3:30|UTC−3:30|-3:30|-0330", "UTC-03:30")]
    [InlineData("UTC-12|西十二区", "UTC-12")]
    public void A_zone_has_many_names(string names, string zoneId) =>
        Assert.All(names.Split('|'), name =>
            Assert.Equal(new DailyOn(new LocalTime(8, 30), zoneId, null), DailyCommandParser.Parse($"on 8:30 {name}")));

    [Theory]
    [InlineData("on 24:00", DailyProblemKind.NoSuchTime, "24:00", "00:00")]
    [InlineData("on ２４：００", DailyProblemKind.NoSuchTime, "２４：００", "00:00")]
    [InlineData("on 二十四点", DailyProblemKind.NoSuchTime, "二十四点", "00:00")]
    [InlineData("25:00", DailyProblemKind.NoSuchTime, "25:00", "")]
    [InlineData("on 8:75", DailyProblemKind.NoSuchTime, "8:75", "")]
    [InlineData("on 13am", DailyProblemKind.NoSuchTime, "13am", "")]
    [InlineData("on 8:5", DailyProblemKind.UnknownTime, "8:5", "")]
    [InlineData("on 5th", DailyProblemKind.UnknownTime, "5th", "")]
    [InlineData("on 123456", DailyProblemKind.UnknownTime, "123456", "")]
    [InlineData("on 8:30 9:30", DailyProblemKind.SecondTime, "9:30", "")]
    [InlineData("on 8:30 Almatty", DailyProblemKind.UnknownZone, "Almatty", "Asia/Almaty")]
    [InlineData("on 8:30 New Yrok mon", DailyProblemKind.UnknownZone, "New Yrok", "America/New_York")]
    [InlineData("on 8:30 Guangzhuo", DailyProblemKind.UnknownZone, "Guangzhuo", "Guangzhou")]
    [InlineData("on 8:30 阿拉木土", DailyProblemKind.UnknownZone, "阿拉木土", "阿拉木图")]
    [InlineData("阿拉木土早上八点", DailyProblemKind.UnknownZone, "阿拉木土", "阿拉木图")]
    [InlineData("on 8:30 Xyzzyville", DailyProblemKind.UnknownZone, "Xyzzyville", "")]
    [InlineData("on 8:30 CST", DailyProblemKind.SeveralZones, "CST", "America/Chicago|Asia/Shanghai|America/Havana")]
    [InlineData("on 8:30 USA", DailyProblemKind.SeveralZones, "USA",
        "America/New_York|America/Chicago|America/Los_Angeles")]
    [InlineData("on 8:30 Berlin Tokyo", DailyProblemKind.SecondZone, "Tokyo", "")]
    [InlineData("on 8:30 UTC+15", DailyProblemKind.NoSuchOffset, "UTC+15", "")]
    [InlineData("on 8:30 UTC-12:30", DailyProblemKind.NoSuchOffset, "UTC-12:30", "")]
    [InlineData("on 8:30 UTC+5:75", DailyProblemKind.NoSuchOffset, "UTC+5:75", "")]
    [InlineData("on 8:30 wensday", DailyProblemKind.UnknownDay, "wensday", "wednesday")]
    [InlineData("on 8:30 mon-fir", DailyProblemKind.UnknownDay, "fir", "fri")]
    [InlineData("on 8:30 wekdays", DailyProblemKind.UnknownDay, "wekdays", "weekdays")]
    [InlineData("onn 8:30", DailyProblemKind.UnknownWord, "onn", "on")]
    [InlineData("Offf", DailyProblemKind.UnknownWord, "Offf", "off")]
    [InlineData("hello", DailyProblemKind.UnknownWord, "hello", "on|off")]
    [InlineData("😀", DailyProblemKind.UnknownWord, "😀", "on|off")]
    [InlineData("off 8:30", DailyProblemKind.UnknownWord, "8:30", "")]
    public void What_is_wrong_is_named(string arguments, DailyProblemKind kind, string word, string suggestions)
    {
        var problem = Assert.IsType<DailyUnclear>(DailyCommandParser.Parse(arguments)).Problems[0];

        Assert.Equal((kind, word, suggestions), (problem.Kind, problem.Word, string.Join('|', problem.Suggestions)));
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once()
    {
        var unclear = Assert.IsType<DailyUnclear>(DailyCommandParser.Parse("on 25:00 Almatty, wekdays"));

        Assert.Equal(
            [DailyProblemKind.NoSuchTime, DailyProblemKind.UnknownZone, DailyProblemKind.UnknownDay],
            unclear.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void What_was_not_said_stays_as_it_was()
    {
        var earlier = new DailySchedule(new LocalTime(8, 30), "Asia/Almaty", DaysOfWeek.Weekdays);

        var changed = new DailyOn(new LocalTime(20, 0), null, null).Over(earlier, "UTC");

        Assert.Equal(new DailySchedule(new LocalTime(20, 0), "Asia/Almaty", DaysOfWeek.Weekdays), changed);
    }

    [Fact]
    public void The_first_time_it_is_every_day_in_the_usual_zone() =>
        Assert.Equal(
            new DailySchedule(new LocalTime(20, 0), "Asia/Shanghai", DaysOfWeek.All),
            new DailyOn(new LocalTime(20, 0), null, null).Over(null, "Asia/Shanghai"));

    [Fact]
    public void Without_any_time_there_is_no_schedule() =>
        Assert.Null(new DailyOn(null, null, DaysOfWeek.All).Over(null, "UTC"));

    [Fact]
    public void Every_place_of_the_database_is_found_by_its_own_name() =>
        Assert.All(DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/')), id =>
            Assert.Equal(id, DailyCommandParser.Parse($"8:30 {id.ToLowerInvariant().Replace('_', ' ')}") switch
            {
                DailyOn on => on.ZoneId,
                _ => null,
            }));

    [Fact]
    public void Every_name_in_the_table_leads_to_zones_of_the_database() =>
        Assert.All(CityNames.Table.Split('\n'), line =>
        {
            var (zoneIds, names) = (line.Split(": ")[0].Split(", "), line.Split(": ")[1].Split(", "));
            Assert.All(zoneIds, id => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)));
            Assert.All(names, name => Assert.Equal(zoneIds, DailyCommandParser.Parse("8:30 " + name) switch
            {
                DailyOn on => [on.ZoneId!],
                DailyUnclear { Problems: [{ Kind: DailyProblemKind.SeveralZones } one] } => [.. one.Suggestions],
                _ => [],
            }));
        });

    [Fact]
    public void Every_suggestion_can_be_typed_instead() =>
        Assert.All("Almatty Berln Mosco Tokio Pekin 阿拉木土 东惊 莫思科 伦墩 wekdays tusday 周酒".Split(' '), word =>
        {
            var problem = Assert.IsType<DailyUnclear>(DailyCommandParser.Parse("on " + word)).Problems[0];
            Assert.All(problem.Suggestions, suggestion =>
                Assert.IsType<DailyOn>(DailyCommandParser.Parse("on " + suggestion)));
            Assert.InRange(problem.Suggestions.Length, 1, 3);
        });

    [Fact]
    public void No_text_throws() =>
        Prop.ForAll(Lines.ToArbitrary(), line => DailyCommandParser.Parse(line) switch
        {
            DailyUnclear unclear => unclear.Problems is { Length: >= 1 and <= 3 } problems
                && problems.All(problem => problem.Word.Length is >= 1 and <= 40 && problem.Suggestions.Length <= 3),
            DailyOn on => on.Over(null, "UTC") is var schedule && (schedule is null) == (on.Time is null),
            _ => true,
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Theory]
    [InlineData("早")]
    [InlineData("8:")]
    [InlineData("a ")]
    [InlineData("阿拉木土")]
    [InlineData("周一到")]
    [InlineData("\ud83d")]
    [InlineData("一")]
    [InlineData("-+:.")]
    [InlineData("٣")]
    public void Four_thousand_characters_of_it_are_answered(string piece) =>
        Assert.NotNull(DailyCommandParser.Parse(string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length))));

    private static Gen<string> Lines { get; } = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null),
        from pieces in Gen.ArrayOf(Gen.OneOf(
            Gen.Elements(
                "on", "off", "开", "关", " ", ",", ":", "-", "+", ".", "'", "am", "pm", "点", "半", "刻", "周", "一", "三",
                "到", "早上", "十", "utc", "gmt", "东", "区", "mon", "fri", "to", "Almaty", "北京", "New York",
                "/", "(", ")", "٣", "\u200b", "\ud83d", "é", "每天"),
            Gen.Choose(0, 99).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))))
        select string.Concat(pieces));

    private static string Shown(LocalTime time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);
}
