#nullable disable annotations
namespace Akka.Actor;

/// <summary>An actor that names a handler for each type of message; the first that fits takes it.</summary>
public abstract class ReceiveActor : UntypedActor
{
    private readonly Stack<ReceiveBuilder> _builders = new(1);
    private Receive _initial;

    /// <summary>Declare the handlers in the constructor of the deriving class.</summary>
    protected ReceiveActor()
    {
        _builders.Push(new ReceiveBuilder());
        CurrentCell.BeginBehavior(HandleInitially);
    }

    /// <inheritdoc/>
    protected sealed override void OnReceive(object message)
    {
        // Never called: the constructor puts the handlers in its place.
    }

    /// <summary>Replaces the handlers by those that the action declares.</summary>
    protected void Become(Action configure) => ActorBase.Context.Become(Build(configure));

    /// <summary>Puts the handlers that the action declares on top of the present ones.</summary>
    protected void BecomeStacked(Action configure) => ActorBase.Context.BecomeStacked(Build(configure));

    /// <summary>Handles messages of a type.</summary>
    protected void Receive<T>(Action<T> handler, Predicate<T> shouldHandle = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Builder.Add(shouldHandle, handler);
    }

    /// <summary>Handles messages of a type that pass.</summary>
    protected void Receive<T>(Predicate<T> shouldHandle, Action<T> handler) => Receive(handler, shouldHandle);

    /// <summary>Handles messages of a type that pass.</summary>
    protected void Receive(Type messageType, Action<object> handler, Predicate<object> shouldHandle = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Builder.Add(messageType, shouldHandle, handler);
    }

    /// <summary>Handles messages of a type that pass.</summary>
    protected void Receive(Type messageType, Predicate<object> shouldHandle, Action<object> handler) =>
        Receive(messageType, handler, shouldHandle);

    /// <summary>Handles messages of a type for which the function answers true.</summary>
    protected void Receive<T>(Func<T, bool> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Builder.Add(handler);
    }

    /// <summary>Handles messages of a type for which the function answers true.</summary>
    protected void Receive(Type messageType, Func<object, bool> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Builder.Add(messageType, handler);
    }

    /// <summary>Handles everything else.</summary>
    protected void ReceiveAny(Action<object> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Builder.AddAny(handler);
    }

    /// <summary>Handles messages of a type; the next message waits for the task.</summary>
    protected void ReceiveAsync<T>(Func<T, Task> handler, Predicate<T> shouldHandle = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Receive<T>(message => ActorTaskScheduler.RunTask(() => handler(message)), shouldHandle);
    }

    /// <summary>Handles messages of a type that pass; the next message waits for the task.</summary>
    protected void ReceiveAsync<T>(Predicate<T> shouldHandle, Func<T, Task> handler) => ReceiveAsync(handler, shouldHandle);

    /// <summary>Handles messages of a type; the next message waits for the task.</summary>
    protected void ReceiveAsync(Type messageType, Func<object, Task> handler, Predicate<object> shouldHandle = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Receive(messageType, message => ActorTaskScheduler.RunTask(() => handler(message)), shouldHandle);
    }

    /// <summary>Handles messages of a type that pass; the next message waits for the task.</summary>
    protected void ReceiveAsync(Type messageType, Predicate<object> shouldHandle, Func<object, Task> handler) =>
        ReceiveAsync(messageType, handler, shouldHandle);

    /// <summary>Handles everything else; the next message waits for the task.</summary>
    protected void ReceiveAnyAsync(Func<object, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ReceiveAny(message => ActorTaskScheduler.RunTask(() => handler(message)));
    }

    private ReceiveBuilder Builder => _builders.TryPeek(out ReceiveBuilder builder)
        ? builder
        : throw new InvalidOperationException("You may only call Receive-methods when constructing the actor and inside Become().");

    // The handlers are complete when the first message comes, or when the constructor's Become replaces them.
    private bool HandleInitially(object message)
    {
        _initial ??= _builders.Pop().Build();
        return _initial(message);
    }

    internal void EndConstruction()
    {
        if (_initial is null && _builders.Count > 0)
        {
            _initial = _builders.Pop().Build();
        }
    }

    private Receive Build(Action configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _builders.Push(new ReceiveBuilder());
        try
        {
            configure();
            return _builders.Peek().Build();
        }
        finally
        {
            _builders.Pop();
        }
    }
}
