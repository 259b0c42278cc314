namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>Chance that was handed in. Neighbouring seeds and different purposes give unrelated numbers.</summary>
internal static class Seed
{
    public static Random For(int seed, string purpose)
    {
        var mixed = unchecked((uint)seed);
        foreach (var letter in purpose)
        {
            mixed = unchecked((mixed ^ letter) * 16777619);
        }

        mixed ^= mixed >> 16;
        mixed = unchecked(mixed * 0x7feb352d);
        mixed ^= mixed >> 15;
        mixed = unchecked(mixed * 0x846ca68b);
        return new Random(unchecked((int)(mixed ^ (mixed >> 16))));
    }
}
