using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies.Pictures;

namespace StudyBot.Testing;

/// <summary>Data that nobody cares about, complete and valid.</summary>
public static class Some
{
    public const string Platform = "test";

    /// <summary>A Monday noon in Beijing.</summary>
    public static readonly Instant Time = Instant.FromUtc(2024, 3, 4, 4, 0);

    /// <summary>A small pack on a lighthouse, in Chinese and English, without its essay.</summary>
    public static Pack Pack { get; } = LighthousePack.Build(withEssay: false);

    /// <summary>The same pack with its essay imported.</summary>
    public static Pack PackWithEssay { get; } = LighthousePack.Build(withEssay: true);

    /// <summary>Another pack, as small as can be.</summary>
    public static Pack OtherPack { get; } = new(
        "tea",
        "zh",
        "0123456789ab",
        [],
        new Dictionary<string, Edition>
        {
            ["zh"] = TeaEdition("zh", "茶马古道", "一篇关于茶叶之路的短文。", "茶之路", "茶叶由马帮运往高原。"),
            ["en"] = TeaEdition("en", "The Tea Road", "A short essay on the road of tea.", "The road", "Caravans took tea to the plateau."),
        }.ToImmutableDictionary(),
        null);

    /// <summary>A year of learning, two sections, and 30 days to come.</summary>
    public static ProgressPicture Progress { get; } = new(
        "学习进度",
        "灯塔 <&> · 2024年3月4日",
        [new PictureTile("86%", "此刻的回忆率"), new PictureTile("12 天", "连续学习")],
        new PictureCalendar(
            "过去一年",
            [.. Enumerable.Range(0, 365).Select(day => day * 7 % 5)],
            ["一", "二", "三", "四", "五", "六", "日"],
            [new PictureLabel(0, "3月"), new PictureLabel(40, "12月")],
            "少",
            "多"),
        new PictureBars(
            "各节的回忆率",
            [new PictureBar("第一节", 0.75, "75%", "3 / 4"), new PictureBar("第二节", null, "—", "0 / 9")]),
        new PictureColumns(
            "今后 30 天",
            [.. Enumerable.Range(0, 30)],
            [new PictureLabel(0, "今天"), new PictureLabel(7, "3/11")]));

    public static Shelf Shelf(params IEnumerable<Pack> packs) => new(packs
        .ToImmutableSortedDictionary(pack => pack.Id, pack => new StudyPack(pack, LookupIndex.Build(pack)), StringComparer.Ordinal));

    public static Sender Sender(
        string name, bool isAdmin = true, string? languageHint = null, string platform = Platform) =>
        new(new AccountId(platform, name), name, isAdmin, languageHint);

    private static Edition TeaEdition(string language, string title, string description, string heading, string text) => new(
        language,
        title,
        description,
        "CC0",
        [new Section("s1", 1, heading)],
        [],
        [new KeyPoint("tea-road", "s1", KeyPointKind.Stated, text, null, [], null, null, null)],
        [new TrueFalseQuestion("tea-road-q1", "tea-road", text, null, null, true)],
        [new Fact("tea-road-f1", "tea-road", text)]);
}
