using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Reviewing;

/// <summary>Reads what follows <c>/settings</c>: nothing, a setting and its value, or <c>default</c>.</summary>
public static class SettingsCommandParser
{
    private static readonly Dictionary<string, StudySetting> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["retention"] = StudySetting.Retention, ["记忆率"] = StudySetting.Retention, ["期望记忆率"] = StudySetting.Retention,
        ["保持率"] = StudySetting.Retention,
        ["steps"] = StudySetting.Steps, ["学习步骤"] = StudySetting.Steps, ["步骤"] = StudySetting.Steps,
        ["relearning"] = StudySetting.Relearning, ["重学步骤"] = StudySetting.Relearning,
        ["maximum"] = StudySetting.Maximum, ["最长间隔"] = StudySetting.Maximum,
        ["new"] = StudySetting.New, ["新卡"] = StudySetting.New, ["每天新卡"] = StudySetting.New,
        ["reviews"] = StudySetting.Reviews, ["复习"] = StudySetting.Reviews, ["每天复习"] = StudySetting.Reviews,
        ["rollover"] = StudySetting.Rollover, ["换日"] = StudySetting.Rollover,
        ["zone"] = StudySetting.Zone, ["时区"] = StudySetting.Zone,
        ["fuzz"] = StudySetting.Fuzz, ["浮动"] = StudySetting.Fuzz,
    };

    /// <summary>Any text has an answer; none throws.</summary>
    public static SettingsCommand Parse(string arguments)
    {
        var words = arguments.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return new ShowSettings();
        }

        if (IsDefault(words[0]) && words.Length == 1)
        {
            return new ChangeSetting(null, _ => LearnerSettings.None);
        }

        if (!_names.TryGetValue(words[0], out var setting))
        {
            return new UnknownSetting(words[0]);
        }

        var value = words.Length == 2 ? words[1] : "";
        return SettingReader.Change(setting, IsDefault(value) ? null : value) is { } change
            ? new ChangeSetting(setting, change)
            : new BadSetting(setting, value);
    }

    private static bool IsDefault(string word) => word.ToLowerInvariant() is "default" or "reset" or "默认";
}
