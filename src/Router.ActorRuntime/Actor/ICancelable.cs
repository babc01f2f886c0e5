namespace Akka.Actor;

/// <summary>What can be cancelled.</summary>
public interface ICancelable
{
    /// <summary>Whether it was.</summary>
    public bool IsCancellationRequested { get; }

    /// <summary>The same for tasks.</summary>
    public CancellationToken Token { get; }

    /// <summary>Cancels.</summary>
    public void Cancel();

    /// <summary>Cancels after a delay.</summary>
    public void CancelAfter(TimeSpan delay);

    /// <summary>Cancels after a delay.</summary>
    public void CancelAfter(int millisecondsDelay);

    /// <summary>Cancels; with true, what a callback throws is thrown on at once.</summary>
    public void Cancel(bool throwOnFirstException);
}
