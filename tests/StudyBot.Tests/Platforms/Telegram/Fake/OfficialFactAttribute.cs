using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Fake;

/// <summary>Needs Telegram's official description, which is not part of the repository.</summary>
internal sealed class OfficialFactAttribute : FactAttribute
{
    public OfficialFactAttribute()
    {
        if (ApiSchema.Official is null)
        {
            Skip = "There is no shared/specs/telegram-bot-api.json above the project.";
        }
    }
}
