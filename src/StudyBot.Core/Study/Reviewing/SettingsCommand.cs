using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Reviewing;

/// <summary>What the arguments of <c>/settings</c> ask for. A closed family.</summary>
public abstract record SettingsCommand;

public sealed record ShowSettings : SettingsCommand;

/// <param name="Setting">Null: all.</param>
public sealed record ChangeSetting(StudySetting? Setting, Func<LearnerSettings, LearnerSettings> Change) : SettingsCommand;

public sealed record UnknownSetting(string Word) : SettingsCommand;

/// <param name="Value">As typed; may be empty.</param>
public sealed record BadSetting(StudySetting Setting, string Value) : SettingsCommand;
