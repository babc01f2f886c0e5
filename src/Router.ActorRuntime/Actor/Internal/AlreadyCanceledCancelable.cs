namespace Akka.Actor.Internal;

/// <summary>Cancelled from the start.</summary>
internal sealed class AlreadyCanceledCancelable : ICancelable
{
    public static readonly AlreadyCanceledCancelable Instance = new();

    public bool IsCancellationRequested => true;

    public CancellationToken Token { get; } = new(canceled: true);

    public void Cancel()
    {
    }

    public void CancelAfter(TimeSpan delay)
    {
    }

    public void CancelAfter(int millisecondsDelay)
    {
    }

    public void Cancel(bool throwOnFirstException)
    {
    }
}
