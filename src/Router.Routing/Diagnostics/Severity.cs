namespace Router.Routing.Diagnostics;

/// <summary>Whether a configuration can be used in spite of what was found.</summary>
public enum Severity
{
    /// <summary>It can; <c>check --strict</c> refuses it.</summary>
    Warning,

    /// <summary>It cannot.</summary>
    Error,
}
