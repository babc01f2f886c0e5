namespace Router.Host.Control;

/// <summary>A Router that runs could not be asked, or said no.</summary>
/// <param name="message">Why, in one line.</param>
/// <param name="isNotRunning">Whether there is none.</param>
/// <param name="isAnswer">Whether the message is what Router answered.</param>
internal sealed class ControlException(string message, bool isNotRunning = false, bool isAnswer = false) : Exception(message)
{
    /// <summary>Whether the message is what Router answered, and so is in people's language with its code.</summary>
    public bool IsAnswer { get; } = isAnswer;

    /// <summary>Whether no Router runs.</summary>
    public bool IsNotRunning { get; } = isNotRunning;
}
