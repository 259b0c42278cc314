using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    /// <summary>The name of a platform, as people call it.</summary>
    /// <param name="platform">As in <see cref="Messages.AccountId.Platform"/>.</param>
    public virtual string PlatformName(string platform) => platform switch
    {
        "telegram" => "Telegram",
        "discord" => "Discord",
        "terminal" => TerminalName,
        _ => platform,
    };

    /// <summary>What people call the terminal, in the middle of a sentence.</summary>
    public abstract string TerminalName { get; }

    /// <summary>A command that concerns one person alone was written where others read.</summary>
    public abstract RichText OnlyAlone(string command);

    /// <summary>The same with a code in it, which is therefore good for nothing now.</summary>
    public abstract RichText CodeWasSeen { get; }

    public abstract RichText LinkCode(string code, Duration life);

    public abstract RichText LinkNoCode { get; }

    /// <summary>Expired, used, tried too often, or never issued: which, is not told.</summary>
    public abstract RichText LinkNotValid { get; }

    public abstract RichText LinkOwnCode { get; }

    public abstract RichText LinkSameLearner { get; }

    public abstract RichText LinkTooManyTries(Duration wait);

    /// <summary>To who entered the code.</summary>
    public abstract RichText LinkWaits(string platform);

    /// <summary>To who asked for the code.</summary>
    /// <param name="accounts">What belongs to the other one: "Telegram".</param>
    public abstract RichText LinkAsks(string name, string platform, ImmutableArray<string> accounts);

    public abstract string LinkYes { get; }

    public abstract string LinkNo { get; }

    /// <param name="accounts">All that are one learner now.</param>
    public abstract RichText LinkDone(ImmutableArray<string> accounts, int reviews);

    public abstract RichText LinkRefused { get; }

    public abstract RichText UnlinkNothing { get; }

    public abstract RichText UnlinkAsks { get; }

    public abstract RichText UnlinkDone(string platform);

    /// <summary>To the account that has left.</summary>
    public abstract RichText UnlinkedHere { get; }

    public abstract RichText MyDataIs(DataCounts counts);

    public abstract RichText ForgetAsks(DataCounts counts, ImmutableArray<string> accounts);

    public abstract string ForgetYes { get; }

    public abstract string ForgetNo { get; }

    public abstract RichText ForgetDone(DataCounts left);

    public abstract RichText ForgetNotDone { get; }

    /// <summary>In Anki: the name of the deck of an essay.</summary>
    public virtual string DeckName(string title) => "StudyBot::" + title.Replace("::", ": ", StringComparison.Ordinal);
}

/// <summary>How much is kept of a learner.</summary>
public sealed record DataCounts(int Accounts, int Answers, int Reviews, int Cards, int Documents)
{
    public int Sum => Accounts + Answers + Reviews + Cards + Documents;
}
