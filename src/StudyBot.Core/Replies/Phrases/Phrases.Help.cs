using System.Collections.Immutable;
using StudyBot.Core.Handlers;

namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    public abstract string GroupName(CommandGroup group);

    /// <summary>What a command does, in at most 100 characters: platforms list it beside the command.</summary>
    /// <param name="command">The name of one of <see cref="Commands.All"/>.</param>
    public abstract string CommandSummary(string command);

    /// <summary>How it is used, in depth.</summary>
    public abstract RichText CommandDetail(string command);

    /// <summary>At least one; the first stands in the list of commands.</summary>
    public abstract ImmutableArray<CommandExample> CommandExamples(string command);

    /// <summary>At most 100 characters.</summary>
    public abstract string OptionDescription(string command, string option);

    /// <summary>Behind a command in the list of commands.</summary>
    public abstract RichText ForExample(string typed);

    /// <summary>The end of the list of commands.</summary>
    public abstract RichText HelpMore { get; }

    /// <param name="names">With their slashes.</param>
    public abstract RichText AlsoTyped(IEnumerable<string> names);
}
