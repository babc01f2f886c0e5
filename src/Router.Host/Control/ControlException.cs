namespace Router.Host.Control;

/// <summary>A Router that runs could not be asked, or said no.</summary>
/// <param name="message">Why, in one line.</param>
/// <param name="isNotRunning">Whether there is none.</param>
/// <param name="isAnswer">Whether the message is what Router answered.</param>
/// <param name="isUsage">Whether what was asked is wrong in itself.</param>
internal sealed class ControlException(string message, bool isNotRunning = false, bool isAnswer = false, bool isUsage = false)
    : Exception(message)
{
    /// <summary>Whether the message is what Router answered, and so is in people's language with its code.</summary>
    public bool IsAnswer { get; } = isAnswer;

    /// <summary>Whether no Router runs.</summary>
    public bool IsNotRunning { get; } = isNotRunning;

    /// <summary>Whether what was asked is wrong in itself, so that asking again does not help.</summary>
    public bool IsUsage { get; } = isUsage;
}
