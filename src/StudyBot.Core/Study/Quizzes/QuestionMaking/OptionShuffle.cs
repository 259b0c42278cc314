using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>In which order options and steps are shown. The same seed gives the same order.</summary>
public static partial class OptionShuffle
{
    /// <summary>
    /// For each place shown the index in the question; empty when nothing is shown. Options that speak of all or none
    /// of
    /// the others stay last; where options speak of others by letter, all stay as written. Steps are never shown in
    /// the right order.
    /// </summary>
    public static ImmutableArray<int> Order(Question question, int seed) => question switch
    {
        TrueFalseQuestion => [0, 1],
        ChoiceQuestion choice => Order(choice.Options, Seed.For(seed, "options")),
        OrderQuestion order => Order(order.Steps.Length, Seed.For(seed, "steps")),
        _ => [],
    };

    private static ImmutableArray<int> Order(ImmutableArray<Option> options, Random random)
    {
        var order = Enumerable.Range(0, options.Length).ToArray();
        if (options.Any(option => NamesLetters().IsMatch(option.Text)))
        {
            return [.. order];
        }

        random.Shuffle(order);
        return [.. order.OrderBy(index => NamesTheOthers().IsMatch(options[index].Text))];
    }

    private static ImmutableArray<int> Order(int steps, Random random)
    {
        var order = Enumerable.Range(0, steps).ToArray();
        do
        {
            random.Shuffle(order);
        }
        while (steps > 1 && order.Select((step, place) => step == place).All(isInPlace => isInPlace));

        return [.. order];
    }

    /// <summary>A和C, "both A and B", 选项B.</summary>
    [GeneratedRegex(
        @"(?<![A-Za-z])[A-J]\s*(?:和|与|及|、|,|，|and|or|&)\s*[A-J](?![A-Za-z])|(?:选项|options?)\s*[A-J](?![A-Za-z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex NamesLetters();

    [GeneratedRegex(
        "^以上|以上(?:都|皆|均|全|各|选项)|上述|均正确|都正确|都对|都不对|(?:all|none|both|any|neither) of (?:the above|these|them)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesTheOthers();
}
