using System.Text;
using StudyBot.CommandLine;
using StudyBot.Hosting;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Terminal;

Console.OutputEncoding = Encoding.UTF8;
return Verbs.AreMeant(args)
    ? await Verbs.RunAsync(args)
    : await new StudyBotBuilder(args)
        .AddStudyBot()
        .AddTelegram()
        .AddDiscord()
        .AddTerminal()
        .Build()
        .RunAsync(Console.Error, CancellationToken.None);
