#nullable disable annotations
using Akka.Pattern.Internal;

namespace Akka.Pattern;

/// <summary>Props of supervisors that start their child again after a growing delay.</summary>
public static class Backoff
{
    /// <summary>Options for a child that is restarted when it failed.</summary>
    public static BackoffOptions OnFailure(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries) =>
        new BackoffOptionsImpl(onStop: false, childProps, childName, minBackoff, maxBackoff, randomFactor, maxNrOfRetries);

    /// <summary>Options for a child that is started again when it stopped.</summary>
    public static BackoffOptions OnStop(
        Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxNrOfRetries) =>
        new BackoffOptionsImpl(onStop: true, childProps, childName, minBackoff, maxBackoff, randomFactor, maxNrOfRetries);

    /// <summary>The same without a limit.</summary>
    [Obsolete("Use the overloaded one which accepts maxNrOfRetries instead.")]
    public static BackoffOptions OnFailure(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        OnFailure(childProps, childName, minBackoff, maxBackoff, randomFactor, -1);

    /// <summary>The same without a limit.</summary>
    [Obsolete("Use the overloaded one which accepts maxNrOfRetries instead.")]
    public static BackoffOptions OnStop(Props childProps, string childName, TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        OnStop(childProps, childName, minBackoff, maxBackoff, randomFactor, -1);
}
