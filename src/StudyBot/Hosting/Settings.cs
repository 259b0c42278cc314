using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace StudyBot.Hosting;

/// <summary>
/// The settings as the user wrote them, each read under its name with its limits. What is wrong is collected, so that
/// all of it can be said at once; the value is then the default.
/// </summary>
/// <param name="typed">Names of settings that were certainly meant for this program: those on its command line.</param>
public sealed class Settings(IConfiguration configuration, IReadOnlyList<string> typed)
{
    /// <summary>Read by the libraries, which take any name in it.</summary>
    private const string LogSection = "Logging";

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<StartupFault> _faults = [];

    /// <param name="key"><c>Section:Name</c>.</param>
    /// <returns>Null when not set or blank.</returns>
    public string? Text(string key)
    {
        _known.Add(key);
        return configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    public string Choice(string key, string byDefault, params ImmutableArray<string> values)
    {
        if (Text(key) is not { } text)
        {
            return byDefault;
        }

        if (values.FirstOrDefault(value => value.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }

        Refuse(
            key, $"'{text}' is not one of {string.Join(", ", values)}", $"set one of them, or nothing for {byDefault}");
        return byDefault;
    }

    public int Number(string key, int byDefault, int minimum, int maximum)
    {
        if (Text(key) is not { } text)
        {
            return byDefault;
        }

        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Refuse(key, $"'{text}' is not a number from {minimum} to {maximum}", $"set one, or nothing for {byDefault}");
        return byDefault;
    }

    public Uri? Address(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        Refuse(key, "it is not an http or https address", "write it like http://localhost:4317");
        return null;
    }

    public void Refuse(string key, string what, string cure) =>
        _faults.Add(new StartupFault($"setting {key}", what, cure));

    /// <summary>What was refused so far, and keys of our sections that nothing reads: they are misspelt.</summary>
    public ImmutableArray<StartupFault> Faults() => [.. _faults, .. Misspelt()];

    private IEnumerable<StartupFault> Misspelt()
    {
        var sections = _known.Select(SectionOf).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var inSections = sections
            .SelectMany(
                section => configuration.GetSection(section).GetChildren().Select(child => $"{section}:{child.Key}"));
        return inSections.Concat(typed)
            .Where(
                key => !_known.Contains(key) && !SectionOf(key).Equals(LogSection, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(
                key => new StartupFault($"setting {key}", "there is no such setting", $"there are {NamesLike(key)}"));
    }

    /// <summary>All names of the section; all names there are for a section that does not exist.</summary>
    private string NamesLike(string key)
    {
        var same = _known.Where(
            known => SectionOf(known).Equals(SectionOf(key), StringComparison.OrdinalIgnoreCase)).ToList();
        return string.Join(", ", (same.Count > 0 ? same : [.. _known]).Order(StringComparer.Ordinal));
    }

    private static string SectionOf(string key) => key.Split(':')[0];
}
