using StudyBot.CommandLine;
using StudyBot.Hosting;
using StudyBot.Platforms.Terminal;

return Verbs.AreMeant(args)
    ? await Verbs.RunAsync(args)
    : await new StudyBotBuilder(args)
        .AddStudyBot()
        .AddTerminal()
        .Build()
        .RunAsync(Console.Error, CancellationToken.None);
