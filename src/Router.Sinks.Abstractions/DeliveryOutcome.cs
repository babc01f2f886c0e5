using System.Runtime.InteropServices;

namespace Router.Sinks.Abstractions;

/// <summary>What came of one delivery. Reasons are for people: one line, without secrets and without field values.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DeliveryOutcome
{
    private DeliveryOutcome(DeliveryResult result, string reason, DateTimeOffset? notBefore)
    {
        Result = result;
        Reason = reason;
        NotBefore = notBefore;
    }

    /// <summary>It arrived.</summary>
    public static DeliveryOutcome Delivered { get; } = new(DeliveryResult.Delivered, "", notBefore: null);

    /// <summary>Which of the three.</summary>
    public DeliveryResult Result { get; }

    /// <summary>Why it did not arrive, or why there was nothing to do; empty when it arrived.</summary>
    public string Reason { get; }

    /// <summary>Whether there was nothing to do, so that the receiver was not asked: see <see cref="NothingToDo"/>.</summary>
    public bool IsNothingToDo => Result == DeliveryResult.Delivered && Reason.Length > 0;

    /// <summary>The earliest moment of the next attempt, where the receiver named one (<c>Retry-After</c>).</summary>
    public DateTimeOffset? NotBefore { get; }

    /// <summary>
    /// There is nothing in it for this receiver, which was not asked: it is settled like what arrived, its reason stands in the trace, and
    /// it says nothing of whether the receiver works.
    /// </summary>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public static DeliveryOutcome NothingToDo(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new DeliveryOutcome(DeliveryResult.Delivered, reason, notBefore: null);
    }

    /// <summary>It did not arrive and may at another time: no connection, a time-out, a busy or broken receiver. Uses up no attempts.</summary>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public static DeliveryOutcome Retry(string reason, DateTimeOffset? notBefore = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new DeliveryOutcome(DeliveryResult.Retry, reason, notBefore);
    }

    /// <summary>The receiver will never take it: it becomes a dead letter at once.</summary>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public static DeliveryOutcome Rejected(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new DeliveryOutcome(DeliveryResult.Rejected, reason, notBefore: null);
    }
}
