using StudyBot.Core.Handlers;
using StudyBot.Hosting;

namespace StudyBot.Tests.Hosting;

public sealed class HandlerListTests
{
    [Fact]
    public void Every_handler_is_in_it_once()
    {
        var all = typeof(IHandler).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IHandler)));
        Assert.Equal(
            all.Select(type => type.Name).Order(StringComparer.Ordinal),
            HandlerList.Create("UTC").Select(handler => handler.GetType().Name).Order(StringComparer.Ordinal));
    }
}
