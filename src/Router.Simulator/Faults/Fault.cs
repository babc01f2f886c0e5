namespace Router.Simulator.Faults;

/// <summary>
/// Something an app does wrong on demand: once, or from now on until it is switched off. <c>docs/simulator.md</c> lists them all.
/// </summary>
public abstract record Fault
{
    private protected Fault(string text) => Text = text;

    /// <summary>The fault as it was asked for.</summary>
    public string Text { get; }

    /// <summary>Every fault's name and what may follow it, for help texts.</summary>
    public static IReadOnlyList<string> Usages => FaultCatalogue.Usages;

    /// <summary>Reads a fault such as <c>torn random</c>, <c>restart 3s</c> or <c>no-reply off</c>.</summary>
    /// <exception cref="SimulatorException">It is none; the message says what to write.</exception>
    public static Fault Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FaultCatalogue.Parse(text);
    }
}
