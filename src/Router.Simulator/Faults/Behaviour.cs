using Router.Simulator.Wire;

namespace Router.Simulator.Faults;

/// <summary>How an app behaves from now on. The default is an app without faults.</summary>
internal sealed record Behaviour
{
    /// <summary>An app without faults.</summary>
    public static Behaviour Faultless { get; } = new();

    /// <summary>How writes are split; <see langword="null"/> for one write for each packet.</summary>
    public Torn? Torn { get; init; }

    /// <summary>How long each result waits.</summary>
    public TimeSpan ReplyDelay { get; init; }

    /// <summary>How many commands still get no result.</summary>
    public int Unanswered { get; init; }

    /// <summary>What a result says in its ID.</summary>
    public ResultId ResultId { get; init; }

    /// <summary>Whether events say which command caused them.</summary>
    public bool EventsCarryIds { get; init; } = true;

    /// <summary>How packets are written.</summary>
    public SpellingRules Spelling { get; init; } = SpellingRules.App;
}
