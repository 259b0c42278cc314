using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Messaging;

namespace StudyBot.Hosting;

/// <summary>Looks whether something that the program needs can be had, and opens it. No fault: it can.</summary>
public delegate Task<ImmutableArray<StartupFault>> StartupCheck(
    IServiceProvider services, CancellationToken cancellationToken);

/// <summary>
/// What the program is put together from. A platform joins by one line, an extension method in its own folder that
/// reads its settings and, where they ask for it, calls <see cref="AddPlatform{TPlatform,TWorker}"/>.
/// </summary>
public sealed class StudyBotBuilder
{
    private readonly List<StartupFault> _faults = [];

    private readonly List<StartupCheck> _checks = [];

    /// <param name="args"><c>--Section:Name=value</c>; they go before the environment, that before
    /// <c>appsettings.json</c>.</param>
    public StudyBotBuilder(params string[] args)
    {
        Host = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { DisableDefaults = true });
        _faults.AddRange(SettingsSources.AddTo(Host.Configuration, args));
        Settings = new Settings(Host.Configuration, SettingsSources.KeysOf(args));
    }

    public HostApplicationBuilder Host { get; }

    public IServiceCollection Services => Host.Services;

    public Settings Settings { get; }

    public bool HasPlatform { get; private set; }

    /// <summary>False: a platform shows the log itself.</summary>
    public bool LogsToConsole { get; set; } = true;

    public void AddPlatform<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlatform,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TWorker>()
        where TPlatform : class, IPlatform
        where TWorker : class, IHostedService
    {
        HasPlatform = true;
        Services.AddSingleton<IPlatform, TPlatform>();
        Services.AddSingleton<IHostedService, TWorker>();
    }

    /// <summary>Checks run at once, before anything else does.</summary>
    public void AddCheck(StartupCheck check) => _checks.Add(check);

    public StudyBotHost Build()
    {
        this.AddLog();
        return new StudyBotHost(Host.Build(), [.. _faults, .. Settings.Faults()], [.. _checks]);
    }
}
