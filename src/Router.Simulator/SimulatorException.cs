namespace Router.Simulator;

/// <summary>Something that the caller can put right: a login that is not allowed, a pipe that is taken, a text that cannot be read.</summary>
public sealed class SimulatorException : Exception
{
    /// <summary>An exception without an explanation.</summary>
    public SimulatorException()
        : this(string.Empty)
    {
    }

    /// <summary>An exception explained in English alone.</summary>
    public SimulatorException(string message)
        : this(new Bilingual(message, message))
    {
    }

    /// <summary>An exception explained in English alone, and its cause.</summary>
    public SimulatorException(string message, Exception innerException)
        : base(message, innerException)
    {
        Explanation = new Bilingual(message, message);
    }

    /// <summary>An exception explained in both languages.</summary>
    public SimulatorException(Bilingual explanation)
        : base(explanation.English)
    {
        Explanation = explanation;
    }

    /// <summary>What is wrong and what to do, in one line.</summary>
    public Bilingual Explanation { get; }
}
