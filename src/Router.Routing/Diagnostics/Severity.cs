namespace Router.Routing.Diagnostics;

/// <summary>How much a message matters.</summary>
public enum Severity
{
    /// <summary>Something changed for the better, or as asked for.</summary>
    Information,

    /// <summary>Something is not as it should be, and goes on in spite of it; <c>check --strict</c> refuses a file with it.</summary>
    Warning,

    /// <summary>A file with it cannot be used; while Router runs, a person has to do something.</summary>
    Error,
}
