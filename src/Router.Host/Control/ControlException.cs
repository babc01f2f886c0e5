namespace Router.Host.Control;

/// <summary>A Router that runs could not be asked, or said no.</summary>
/// <param name="message">Why, in one line.</param>
/// <param name="isNotRunning">Whether there is none.</param>
internal sealed class ControlException(string message, bool isNotRunning) : Exception(message)
{
    /// <summary>Whether no Router runs.</summary>
    public bool IsNotRunning { get; } = isNotRunning;
}
