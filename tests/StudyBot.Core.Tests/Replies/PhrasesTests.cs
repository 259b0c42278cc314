using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using StudyBot.Core.Handlers;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study.Progress;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Replies;

public sealed partial class PhrasesTests
{
    public static readonly TheoryData<string> Languages = [.. Phrases.All.Select(phrases => phrases.Language)];

    /// <summary>Where there is nothing to add: no other names, every day, an exact answer.</summary>
    private static readonly string[] SometimesEmpty =
        [nameof(Phrases.AlsoTyped), nameof(Phrases.Days), nameof(Phrases.RuleName)];

    private static readonly string[] InAnyLanguage = [nameof(Phrases.Language), nameof(Phrases.LanguageName)];

    private static IEnumerable<MethodInfo> Members => typeof(Phrases)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(method => method.IsAbstract && !InAnyLanguage.Contains(NameOf(method)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_phrase_is_empty(string language) => Assert.All(
        Said(Phrases.For(language)!).GroupBy(said => said.Member, said => string.IsNullOrWhiteSpace(said.Text)),
        member => Assert.False(
            SometimesEmpty.Contains(member.Key) ? member.All(empty => empty) : member.Any(empty => empty), member.Key));

    [Fact]
    public void Chinese_phrases_are_Chinese() => Assert.All(
        Members.Select(NameOf).Distinct(),
        name => Assert.True(
            Said(Phrases.Chinese).Any(said => said.Member == name && Chinese().IsMatch(said.Text)), name));

    [Fact]
    public void English_phrases_have_no_Chinese_in_them() => Assert.All(
        Said(Phrases.English), said => Assert.False(Chinese().IsMatch(said.Text), $"{said.Member}: {said.Text}"));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_command_and_option_has_its_wording(string language)
    {
        var phrases = Phrases.For(language)!;
        Assert.All(Commands.All, command =>
        {
            Assert.InRange(phrases.CommandSummary(command.Name).Length, 2, 100);
            Assert.False(phrases.CommandDetail(command.Name).IsEmpty);
            Assert.All(command.Options, option =>
                Assert.InRange(phrases.OptionDescription(command.Name, option.Name).Length, 2, 100));
            Assert.All(phrases.CommandExamples(command.Name), example =>
                Assert.Equal(command, Commands.Find(example.Typed[1..].Split(' ')[0])));
            Assert.NotEmpty(phrases.CommandExamples(command.Name));
        });
    }

    [Fact]
    public void Every_phrase_is_said_somewhere()
    {
        if (SourceFolder() is not { } source)
        {
            return;
        }

        var phrases = Path.Combine("Replies", "Phrases") + Path.DirectorySeparatorChar;
        var files = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).ToLookup(
            file => file.Contains(phrases, StringComparison.Ordinal), File.ReadAllText);
        var elsewhere = string.Join('\n', files[false]);
        var within = string.Join('\n', files[true]);
        Assert.All(Members.Select(NameOf).Distinct(), name => Assert.True(
            Regex.IsMatch(elsewhere, $@"\.{name}\b")
                || Regex.IsMatch(within, $@"(?<!(override|abstract) [\w<>?]+ ){name}\b"),
            $"{name} is never said."));
    }

    /// <summary>
    /// Every phrase with some arguments; of those that depend on a value of a kind, one for each value.
    /// </summary>
    private static IEnumerable<(string Member, string Text)> Said(Phrases phrases) =>
        from member in Members
        where member.DeclaringType == typeof(Phrases)
        from arguments in Arguments(member)
        from text in Texts(member.Invoke(phrases, arguments))
        select (NameOf(member), text);

    private static IEnumerable<object?[]> Arguments(MethodInfo member)
    {
        var parameters = member.GetParameters();
        if (member.Name is nameof(Phrases.CommandSummary) or nameof(Phrases.CommandDetail)
            or nameof(Phrases.CommandExamples) or nameof(Phrases.CommandName))
        {
            return Commands.All.Select(command => new object?[] { command.Name });
        }

        if (member.Name == nameof(Phrases.ChoiceName))
        {
            return from command in Commands.All
                   from option in command.Options
                   from choice in option.Choices.IsDefault ? [] : option.Choices
                   select new object?[] { command.Name, option.Name, choice };
        }

        if (member.Name is nameof(Phrases.OptionDescription) or nameof(Phrases.OptionName))
        {
            return from command in Commands.All
                   from option in command.Options
                   select new object?[] { command.Name, option.Name };
        }

        IEnumerable<object?[]> all = [[]];
        foreach (var type in parameters.Select(parameter => parameter.ParameterType))
        {
            all = all.SelectMany(before => Samples(type).Select(sample => (object?[])[.. before, sample])).ToList();
        }

        return all;
    }

    /// <summary>Neither Chinese nor empty, so that what is Chinese in a phrase is its own.</summary>
    private static IEnumerable<object?> Samples(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Samples(inner).Append(null);
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object?>();
        }

        return type == typeof(string) ? ["x"]
            : type == typeof(int) ? [0, 1, 2, 11, 20, 45, 120]
            : type == typeof(bool) ? [true, false]
            : type == typeof(double) ? [0.5, 3.0]
            : type == typeof(RichText) ? [(RichText)"x"]
            : type == typeof(NodaTime.Duration) ? [NodaTime.Duration.FromSeconds(30), NodaTime.Duration.FromHours(30)]
            : type == typeof(NodaTime.LocalDate) ? [new NodaTime.LocalDate(2024, 3, 4)]
            : type == typeof(ProgressReport) ? [Progress()]
            : type == typeof(NodaTime.LocalDateTime) ? [new NodaTime.LocalDateTime(2024, 3, 4, 8, 30)]
            : type.IsGenericType ? [ListOf(type)]
            : [Made(type)];
    }

    private static ProgressReport Progress() => ProgressReport.Of(
        Some.Pack.In("en"), [], [], StudySettings.Default("UTC"), Some.Time);

    private static object ListOf(Type type)
    {
        var element = type.GetGenericArguments()[0];
        var samples = Samples(element).Take(2).ToArray();
        var array = Array.CreateInstance(element, samples.Length);
        samples.CopyTo(array, 0);
        return type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? typeof(ImmutableArray).GetMethods()
                .First(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
                .MakeGenericMethod(element).Invoke(null, [array])!
            : type.GetGenericTypeDefinition() is { } open && open.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)
                ? Made(type)
                : array;
    }

    private static object Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)
            ?? throw new InvalidOperationException($"A sample of {type.Name} is needed here.");
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Samples(parameter.ParameterType).First())]);
    }

    private static IEnumerable<string> Texts(object? said) => said switch
    {
        string text => [text],
        RichText text => [text.ToString()],
        CommandExample example => [example.Meaning],
        IEnumerable list => list.Cast<object>().SelectMany(Texts),
        _ => throw new InvalidOperationException($"A phrase of type {said?.GetType().Name} cannot be read."),
    };

    private static string NameOf(MethodInfo method) => method.IsSpecialName ? method.Name["get_".Length..] : method.Name;

    private static string? SourceFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StudyBot.sln")))
            {
                return Path.Combine(folder.FullName, "src");
            }
        }

        return null;
    }

    [GeneratedRegex(@"[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]")]
    private static partial Regex Chinese();
}
