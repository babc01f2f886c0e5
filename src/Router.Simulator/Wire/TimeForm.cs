namespace Router.Simulator.Wire;

/// <summary>How times are written (protocol.md section 2).</summary>
internal enum TimeForm
{
    /// <summary>The app's: a space in Event <c>Time</c>, a <c>T</c> in inner times, no fraction, no zone.</summary>
    App,

    /// <summary>A space everywhere.</summary>
    Space,

    /// <summary>A <c>T</c> everywhere.</summary>
    T,

    /// <summary>The app's, with a fraction of a second.</summary>
    Fraction,

    /// <summary>UTC with <c>Z</c>.</summary>
    Zulu,

    /// <summary>The workstation's clock with its offset from UTC.</summary>
    Offset,
}
