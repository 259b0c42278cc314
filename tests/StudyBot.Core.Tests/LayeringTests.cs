using StudyBot.Core.Handlers;

namespace StudyBot.Core.Tests;

/// <summary>The one wall: the middle knows no platform, no HTTP, no database, no file and no clock.</summary>
public sealed class LayeringTests
{
    private static readonly string[] AllowedPackages = ["Markdig", "NodaTime", "YamlDotNet"];

    private static readonly string[] ForbiddenParts =
        ["System.Net", "System.Data", "System.IO.FileSystem", "System.Threading.Thread", "System.Diagnostics.Process"];

    [Fact]
    public void The_middle_refers_to_three_packages_and_the_runtime_only()
    {
        var strangers = typeof(IHandler).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && !AllowedPackages.Contains(name));
        Assert.Empty(strangers);
    }

    [Fact]
    public void The_middle_refers_to_nothing_that_reaches_outside()
    {
        var reaching = typeof(IHandler).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => ForbiddenParts.Any(part => name.StartsWith(part, StringComparison.Ordinal)));
        Assert.Empty(reaching);
    }

    [Fact]
    public void Every_command_has_one_handler()
    {
        var handlers = typeof(IHandler).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ICommandHandler)))
            .Select(type => ((ICommandHandler)Activator.CreateInstance(type, Arguments(type))!).Command);
        Assert.Equal(Commands.All.OrderBy(command => command.Name), handlers.OrderBy(command => command.Name));

        static object?[] Arguments(Type type) =>
            [.. type.GetConstructors()[0].GetParameters().Select(parameter => parameter.DefaultValue is DBNull ? null : parameter.DefaultValue)];
    }

    [Fact]
    public void Types_are_closed_unless_they_are_families()
    {
        var open = typeof(IHandler).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !type.Name.StartsWith('<'))
            .Where(type => !typeof(IHandler).Assembly.GetTypes().Any(other => other.BaseType == type))
            .Select(type => type.FullName);
        Assert.Empty(open);
    }
}
