#nullable disable annotations
namespace Akka.Actor;

/// <summary>Success or failure as a message.</summary>
public abstract class Status
{
    /// <summary>It succeeded.</summary>
    public sealed class Success : Status
    {
        /// <summary>What came of it.</summary>
        public readonly object Status;

        /// <summary>The success with nothing to say.</summary>
        public static readonly Success Instance = new(null);

        /// <summary>Makes a success.</summary>
        public Success(object status)
        {
            Status = status;
        }

        /// <inheritdoc/>
        public override string ToString() => Status is null ? "Success" : $"Success: {Status}";
    }

    /// <summary>It failed.</summary>
    public sealed class Failure : Status
    {
        /// <summary>Why.</summary>
        public readonly Exception Cause;

        /// <summary>What the failure belongs to.</summary>
        public readonly object State;

        /// <summary>Makes a failure.</summary>
        public Failure(Exception cause)
            : this(cause, null)
        {
        }

        /// <summary>Makes a failure that says what it belongs to.</summary>
        public Failure(Exception cause, object state)
        {
            Cause = cause;
            State = state;
        }

        /// <inheritdoc/>
        public override string ToString() => $"Failure: {Cause}";
    }
}
