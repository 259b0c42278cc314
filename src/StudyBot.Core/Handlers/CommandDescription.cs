using System.Collections.Immutable;

namespace StudyBot.Core.Handlers;

public enum CommandGroup
{
    Quiz,
    Review,
    Lookup,
    Daily,
    Progress,
    General,
}

public enum OptionKind
{
    Text,
    Number,
}

/// <summary>An argument of a command, for platforms with typed options. Its description is in the phrases.</summary>
/// <param name="Name"><c>[a-z]{1,32}</c>; options are joined in this order to the argument text that handlers read.</param>
/// <param name="Choices">The only values there are; empty: any.</param>
/// <param name="Completes">Can what is being typed be completed (<see cref="Messages.Searching"/>)?</param>
public sealed record CommandOption(
    string Name,
    OptionKind Kind,
    bool IsRequired = false,
    int? Minimum = null,
    int? Maximum = null,
    ImmutableArray<string> Choices = default,
    bool Completes = false);

/// <summary>A command as it is registered, completed and helped with; its wording is in the phrases under its name.</summary>
/// <param name="Name"><c>[a-z]{1,32}</c>.</param>
/// <param name="Aliases">Other names that work when typed (Chinese ones among them).</param>
/// <param name="Options">In the order in which they are typed.</param>
/// <param name="NeedsAdmin">In a group only admins may use it.</param>
public sealed record CommandDescription(
    string Name,
    CommandGroup Group,
    ImmutableArray<string> Aliases,
    ImmutableArray<CommandOption> Options,
    bool NeedsAdmin = false)
{
    /// <summary>
    /// What a person would have typed: the values in the options' order; a number that would be taken for an earlier
    /// option, because that was left out, with its name.
    /// </summary>
    /// <param name="valueOf">By the option's name; null: not given.</param>
    public string Join(Func<string, string?> valueOf)
    {
        var words = new List<string>();
        var isGap = false;
        foreach (var option in Options)
        {
            if (valueOf(option.Name) is not { Length: > 0 } value)
            {
                isGap = true;
                continue;
            }

            words.Add(isGap && option.Kind == OptionKind.Number ? $"{option.Name}:{value}" : value);
        }

        return string.Join(' ', words);
    }
}
