using System.CommandLine;
using StudyBot.ContentFiles;

namespace StudyBot.CommandLine;

/// <summary><c>studybot check [PATH]</c></summary>
public static class CheckVerb
{
    public static Command Create()
    {
        var path = new Argument<string?>("path")
        {
            Description = "A content folder, a pack's folder, or one file. By default the configured content folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("check", "Read packs and print everything that is wrong with them.") { path };
        command.SetAction(parsed =>
            new ContentCheck(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
                .Run(ContentOption.PathOf(parsed.GetValue(path))));
        return command;
    }
}
