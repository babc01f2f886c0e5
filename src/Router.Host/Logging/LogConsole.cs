namespace Router.Host.Logging;

/// <summary>Who reads the console.</summary>
internal enum LogConsole
{
    /// <summary>Nobody: the program prints lines of its own.</summary>
    None,

    /// <summary>A file or another program: every log line, with its level.</summary>
    Lines,

    /// <summary>Somebody at a terminal: what people should read, and errors.</summary>
    People,

    /// <summary>The same, with colours.</summary>
    ColouredPeople,
}
