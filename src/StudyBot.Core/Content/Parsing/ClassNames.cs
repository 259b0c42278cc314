namespace StudyBot.Core.Content.Parsing;

/// <summary>An enumeration's members as the classes that stand for them in a pack: <c>.stated</c>.</summary>
internal static class ClassNames<T>
    where T : struct, Enum
{
    public static readonly string[] All = [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];

    private static readonly T[] Values = Enum.GetValues<T>();

    public static bool Has(Attribute name) => Array.IndexOf(All, name.Name) >= 0;

    public static T Of(Attribute name) => Values[Array.IndexOf(All, name.Name)];

    public static string Of(T value) => All[Array.IndexOf(Values, value)];
}
