using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace StudyBot.Hosting;

/// <summary>
/// The settings as the user wrote them, each read under its name with its limits. What is wrong is collected, so that all of it
/// can be said at once; the value is then the default.
/// </summary>
public sealed class Settings(IConfiguration configuration)
{
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

        Refuse(key, $"'{text}' is not one of {string.Join(", ", values)}", $"set one of them, or nothing for {byDefault}");
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

    public void Refuse(string key, string what, string cure) => _faults.Add(new StartupFault($"setting {key}", what, cure));

    /// <summary>What was refused so far, and keys of our sections that nothing reads: they are misspelt.</summary>
    public ImmutableArray<StartupFault> Faults() => [.. _faults, .. Misspelt()];

    private IEnumerable<StartupFault> Misspelt()
    {
        var sections = _known.Select(key => key.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(section => section != "Logging");
        return
            from section in sections
            from child in configuration.GetSection(section).GetChildren()
            let key = $"{section}:{child.Key}"
            where !_known.Contains(key)
            let names = string.Join(", ", _known.Where(known => known.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)).Order())
            select new StartupFault($"setting {key}", "there is no such setting", $"in that section there are {names}");
    }
}
