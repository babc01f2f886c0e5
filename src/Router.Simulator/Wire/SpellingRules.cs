using Router.Protocol.Framing;

namespace Router.Simulator.Wire;

/// <summary>How packets are written from now on: one way for all, or mixed (<see langword="null"/>), drawn anew for each packet.</summary>
internal sealed record SpellingRules
{
    private const int OddityChance = 4;

    /// <summary>All packets as the app writes them.</summary>
    public static SpellingRules App { get; } = new();

    /// <summary>Everything drawn anew for each packet.</summary>
    public static SpellingRules Mixed { get; } = new()
    {
        Frame = null,
        State = null,
        Time = null,
        Uuid = null,
        Mode = null,
        Action = null,
        Case = null,
        Quotes = null,
        Sometimes = Oddities.All,
    };

    public FrameForm? Frame { get; init; } = FrameForm.App;

    public StateForm? State { get; init; } = StateForm.Element;

    public TimeForm? Time { get; init; } = TimeForm.App;

    public UuidForm? Uuid { get; init; } = UuidForm.Dashed;

    public ModeForm? Mode { get; init; } = ModeForm.ServicesClients;

    public ActionForm? Action { get; init; } = ActionForm.EventUnSubscribe;

    public LetterCase? Case { get; init; } = LetterCase.App;

    public QuoteForm? Quotes { get; init; } = QuoteForm.Double;

    /// <summary>In every packet.</summary>
    public Oddities Always { get; init; }

    /// <summary>Each in about every fourth packet.</summary>
    public Oddities Sometimes { get; init; }

    /// <summary>How the next packet is written.</summary>
    public Spelling Choose(Random random) => this == App ? Spelling.App : new Spelling
    {
        Frame = Frame ?? random.Pick(FrameForm.All),
        State = State ?? Draw<StateForm>(random),
        Time = Time ?? Draw<TimeForm>(random),
        Uuid = Uuid ?? Draw<UuidForm>(random),
        Mode = Mode ?? Draw<ModeForm>(random),
        Action = Action ?? Draw<ActionForm>(random),
        Case = Case ?? Draw<LetterCase>(random),
        Quotes = Quotes ?? Draw<QuoteForm>(random),
        Oddities = Always | DrawOddities(random),
    };

    private static T Draw<T>(Random random)
        where T : struct, Enum => random.Pick(Enum.GetValues<T>());

    private Oddities DrawOddities(Random random)
    {
        var drawn = Oddities.None;
        for (int flag = 1; flag <= (int)Oddities.All; flag *= 2)
        {
            if (random.Next(OddityChance) == 0)
            {
                drawn |= (Oddities)flag & Sometimes;
            }
        }

        return drawn;
    }
}
