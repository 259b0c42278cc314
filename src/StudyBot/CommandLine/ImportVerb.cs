using System.CommandLine;
using StudyBot.ContentFiles;

namespace StudyBot.CommandLine;

/// <summary><c>studybot import FILE --pack ID</c></summary>
public static class ImportVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The essay as plain text (.txt) or Markdown (.md)." };
        var pack = new Option<string>("--pack")
        {
            Description = "The pack's id, which is its folder's name.",
            Required = true,
        };
        var content = ContentOption.Create();
        var language = new Option<string?>("--language")
        {
            Description = "The language of a new pack: zh, en, ru, … By default it is guessed.",
        };
        var force = new Option<bool>("--force") { Description = "Replace an essay that was imported before." };
        var command = new Command("import",
            "Store an essay's own text beside its pack; for a new essay, write a draft of a pack.")
        {
            file, pack, content, language, force,
        };
        command.SetAction(parsed =>
            new EssayImport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).Run(
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(pack),
            ContentOption.PathOf(parsed.GetValue(content)),
            parsed.GetValue(language),
            parsed.GetValue(force)));
        return command;
    }
}
