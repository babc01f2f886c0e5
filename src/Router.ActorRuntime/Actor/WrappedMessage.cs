#nullable disable annotations
namespace Akka.Actor;

/// <summary>Looks into messages that carry others.</summary>
public static class WrappedMessage
{
    /// <summary>The innermost message.</summary>
    public static object Unwrap(object message)
    {
        object inner = message;
        while (inner is IWrappedMessage wrapped)
        {
            inner = wrapped.Message;
        }

        return inner;
    }
}
