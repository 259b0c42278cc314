using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Content.Parsing;

/// <summary>The front matter's <c>study</c>: how the pack is studied where a learner has not set something else.</summary>
internal sealed class StudyReader(SourceText source)
{
    /// <summary>A time zone and the hour when the day begins are the learner's own.</summary>
    private static readonly Dictionary<string, (StudySetting Setting, string Cure)> _keys = new(StringComparer.Ordinal)
    {
        ["retention"] = (StudySetting.Retention, "write 0.70 to 0.99"),
        ["steps"] = (StudySetting.Steps, "write one to six of them, such as 1m 10m"),
        ["relearning"] = (StudySetting.Relearning, "write one to six of them, such as 10m"),
        ["maximum"] = (StudySetting.Maximum, "write 1 to 36500 days"),
        ["new"] = (StudySetting.New, "write 0 to 999 cards a day"),
        ["reviews"] = (StudySetting.Reviews, "write 1 to 9999 cards a day"),
        ["fuzz"] = (StudySetting.Fuzz, "write on or off"),
    };

    public LearnerSettings Read(YamlTree tree)
    {
        if (tree is not YamlMap map)
        {
            source.Error(tree.Offset, "'study' holds no keys", "write study: {retention: 0.9, new: 20}");
            return LearnerSettings.None;
        }

        var settings = LearnerSettings.None;
        foreach (var (key, value) in map.Entries)
        {
            if (!_keys.TryGetValue(key.Value, out var known))
            {
                source.Error(key.Offset, $"'study' has an unknown key '{key.Value}'", Nearest.Cure(key.Value, [.. _keys.Keys]));
            }
            else if (value is YamlScalar { Value.Length: > 0 } scalar
                && SettingReader.Change(known.Setting, scalar.Value) is { } change)
            {
                settings = change(settings);
            }
            else
            {
                source.Error(value.Offset, $"'{key.Value}' of 'study' cannot be that", known.Cure);
            }
        }

        return settings;
    }
}
