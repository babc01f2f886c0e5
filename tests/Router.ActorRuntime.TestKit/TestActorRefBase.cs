#nullable disable annotations
using Akka.Actor.Internal;
using Akka.Dispatch;
using Akka.Dispatch.SysMsg;
using Akka.TestKit.Internal;
using Akka.Util;

namespace Akka.TestKit;

/// <summary>An actor that handles what it is told on the teller's thread, and that can be looked into.</summary>
public abstract class TestActorRefBase<TActor> : IInternalActorRef, ISystemRef, IActorWithCell
    where TActor : ActorBase
{
    private static long _nextName;

    private readonly LocalActorRef _ref;

    protected TestActorRefBase(ActorSystem system, Props actorProps, IActorRef supervisor = null, string name = null)
    {
        ArgumentNullException.ThrowIfNull(actorProps);
        ArgumentNullException.ThrowIfNull(system);

        // A dispatcher that somebody chose stays.
        Props props = actorProps.Dispatcher == Dispatchers.DefaultId ? actorProps.WithDispatcher(Dispatch.CallingThreadDispatcher.Name) : actorProps;
        ActorCell parent = supervisor is null ? ((ActorSystemImpl)system).UserGuardian.Cell : CellOf(supervisor);

        // Names that begin with $ are not for users, and so never theirs.
        _ref = (LocalActorRef)(name is null
            ? parent.AttachChild(props, "$" + ActorCell.Base64Name(Interlocked.Increment(ref _nextName)))
            : parent.ActorOf(props, name));
    }

    public IActorRef Ref => _ref;

    public TActor UnderlyingActor => (TActor)(_ref.Cell.Actor
        ?? throw new InvalidOperationException("UnderlyingActor: the actor has not been created or has stopped."));

    public ActorPath Path => _ref.Path;

    ActorCell IActorWithCell.Cell => _ref.Cell;

    ActorSystemImpl ISystemRef.SystemImpl => _ref.Cell.SystemImpl;

    bool IInternalActorRef.HasStopped => _ref.HasStopped;

    IInternalActorRef IInternalActorRef.Parent => _ref.Parent;

    IEnumerable<IInternalActorRef> IInternalActorRef.Children => _ref.Children;

    public void Watch(IActorRef subject) => InCell(() => _ref.Cell.Watch(subject));

    public void Unwatch(IActorRef subject) => InCell(() => _ref.Cell.Unwatch(subject));

    /// <summary>Lets the actor handle a message here and now, past its mailbox; what it throws comes here.</summary>
    public void Receive(object message, IActorRef sender = null) => InCell(() => { _ = _ref.Cell.ReceiveForTest(message, sender); });

    /// <summary>The same; the task ends with that of an async receive.</summary>
    public Task ReceiveAsync(object message, IActorRef sender = null)
    {
        try
        {
            Task work = Task.CompletedTask;
            InCell(() => work = _ref.Cell.ReceiveForTest(message, sender));
            return work;
        }
        catch (Exception cause)
        {
            // Also what comes before the first await is the task's.
            return Task.FromException(cause);
        }
    }

    /// <summary>Sends a message.</summary>
    public void Tell(object message) => _ref.Tell(message);

    /// <summary>Sends a message in the name of the current sender.</summary>
    public void Forward(object message) => _ref.Forward(message);

    /// <summary>The reference itself.</summary>
    public static IActorRef ToActorRef(TestActorRefBase<TActor> actorRef)
    {
        ArgumentNullException.ThrowIfNull(actorRef);
        return actorRef.Ref;
    }

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator ==(TestActorRefBase<TActor> testActorRef, IActorRef actorRef) => Equals(testActorRef, actorRef);

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator !=(TestActorRefBase<TActor> testActorRef, IActorRef actorRef) => !Equals(testActorRef, actorRef);

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator ==(IActorRef actorRef, TestActorRefBase<TActor> testActorRef) => Equals(testActorRef, actorRef);

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator !=(IActorRef actorRef, TestActorRefBase<TActor> testActorRef) => !Equals(testActorRef, actorRef);

    public void Tell(object message, IActorRef sender) => _ref.Tell(message, sender);

    void IInternalActorRef.SendSystemMessage(SystemMessage message) => _ref.SendSystemMessage(message);

    IInternalActorRef IInternalActorRef.FindChild(string name) => _ref.FindChild(name);

    ISurrogate ISurrogated.ToSurrogate(ActorSystem system) => _ref.ToSurrogate(system);

    public bool Equals(IActorRef other) => _ref.Equals(other);

    int IComparable<IActorRef>.CompareTo(IActorRef other) => _ref.CompareTo(other);

    public int CompareTo(object obj) => _ref.CompareTo(obj);

    public override bool Equals(object obj) => _ref.Equals(obj);

    public override int GetHashCode() => _ref.GetHashCode();

    public override string ToString() => _ref.ToString();

    private static ActorCell CellOf(IActorRef reference) => reference switch
    {
        IActorWithCell kits => kits.Cell,
        LocalActorRef local => local.Cell,
        _ => throw new ArgumentException($"{reference} has no children.", nameof(reference)),
    };

    private void InCell(Action action)
    {
        // The test's context would take the continuations of an async receive away from the actor.
        SynchronizationContext context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        ActorCell previous = ActorCell.Current;
        ActorCell.Current = _ref.Cell;
        try
        {
            action();
        }
        finally
        {
            ActorCell.Current = previous;
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
