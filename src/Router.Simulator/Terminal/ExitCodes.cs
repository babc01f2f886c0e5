namespace Router.Simulator.Terminal;

/// <summary>What the program answers to whoever started it.</summary>
internal static class ExitCodes
{
    /// <summary>Done, or ended on request.</summary>
    public const int Done = 0;

    /// <summary>Something failed: a pipe is taken, an expected command did not come.</summary>
    public const int Failed = 1;

    /// <summary>The options or the script are wrong.</summary>
    public const int Usage = 2;
}
