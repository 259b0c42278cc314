using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StudyBot.Core.Handlers;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Commands and descriptions that Telegram's apps show: told to Telegram when they are not what they were the last
/// time.
/// </summary>
public sealed partial class TelegramProfile(
    TelegramSender sender, IStudyStore store, IShelf shelf, ILogger<TelegramProfile> logger)
{
    private const string Key = "profile";

    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        try
        {
            var requests = Requests(language => shelf.Current.Default.Pack.In(language).Title);
            var hash = HashOf(requests);
            if (await store.PlatformStateAsync(TelegramAddress.Platform, Key, cancellationToken) == hash)
            {
                return;
            }

            foreach (var request in requests)
            {
                await sender.SendAsync(request, cancellationToken);
            }

            await store.SavePlatformStateAsync(TelegramAddress.Platform, Key, hash, cancellationToken);
            Updated(logger);
        }
        catch (TelegramException failure)
        {
            NotUpdated(logger, failure.Message);
        }
        catch (StoreUnavailableException failure)
        {
            NotUpdated(logger, failure.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program is ending.
        }
    }

    /// <summary>In English for all, in the other languages for those whose app speaks them.</summary>
    /// <param name="titleIn">Of the essay, in a language.</param>
    public static ImmutableArray<TelegramRequest<bool>> Requests(Func<string, string> titleIn)
    {
        var requests = ImmutableArray.CreateBuilder<TelegramRequest<bool>>();
        foreach (var phrases in Phrases.All)
        {
            var language = phrases == Phrases.English ? null : phrases.Language;
            var all = Commands.All;
            Add(BotCommandScope.AllPrivateChats, all);
            ImmutableArray<CommandDescription> inGroups = [.. all.Where(command => command != Commands.Start)];
            Add(BotCommandScope.AllGroupChats, [.. inGroups.Where(command => !command.NeedsAdmin)]);
            Add(BotCommandScope.AllChatAdministrators, inGroups);
            var title = titleIn(phrases.Language);
            requests.Add(new SetMyDescription
            {
                Description = phrases.TelegramDescription(title),
                LanguageCode = language,
            });
            requests.Add(new SetMyShortDescription
            {
                ShortDescription = phrases.TelegramShortDescription(title),
                LanguageCode = language,
            });

            void Add(BotCommandScope scope, ImmutableArray<CommandDescription> commands)
            {
                var described = commands
                    .Select(command => new BotCommand(command.Name, phrases.CommandSummary(command.Name)));
                requests.Add(new SetMyCommands([.. described]) { Scope = scope, LanguageCode = language });
            }
        }

        return requests.ToImmutable();
    }

    private static string HashOf(ImmutableArray<TelegramRequest<bool>> requests)
    {
        var all = string.Join('\n', requests.Select(request =>
            JsonSerializer.Serialize(request, TelegramJson.Default.GetTypeInfo(request.GetType())!)));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    [LoggerMessage(2401, LogLevel.Information, "Commands and descriptions are new, and Telegram knows")]
    private static partial void Updated(ILogger logger);

    [LoggerMessage(2402, LogLevel.Warning, "Telegram has not been told all commands and descriptions: {Reason}")]
    private static partial void NotUpdated(ILogger logger, string reason);
}
