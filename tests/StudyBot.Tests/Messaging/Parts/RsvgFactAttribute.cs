using StudyBot.Messaging.Parts;

namespace StudyBot.Tests.Messaging.Parts;

/// <summary>A fact that is skipped, with the reason, where librsvg's program is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RsvgFactAttribute : FactAttribute
{
    public RsvgFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!Array.Exists(folders, folder => File.Exists(Path.Combine(folder, RsvgPictureMaker.Program))))
        {
            Skip = $"{RsvgPictureMaker.Program} is not installed: apt-get install librsvg2-bin fonts-noto-cjk";
        }
    }
}
