namespace Router.Host.CommandLine;

/// <summary>What the program answers to whoever started it.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>It failed, or something needs a person.</summary>
    public const int Failed = 1;

    /// <summary>The options or the configuration are wrong.</summary>
    public const int Usage = 2;
}
