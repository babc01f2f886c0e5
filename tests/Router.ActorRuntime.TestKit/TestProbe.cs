#nullable disable annotations
using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;
using Akka.TestKit.Internal;
using Akka.Util;

namespace Akka.TestKit;

/// <summary>One more test actor, which is a reference itself.</summary>
public class TestProbe : TestKitBase, INoImplicitSender, IInternalActorRef, ISystemRef, IActorWithCell
{
    public TestProbe(ActorSystem system, ITestKitAssertions assertions, string testProbeName = null)
        : base(assertions, system, testProbeName)
    {
    }

    public IActorRef Ref => TestActor;

    public IActorRef Sender => LastSender;

    ActorPath IActorRef.Path => TestActor.Path;

    bool IInternalActorRef.HasStopped => Inner.HasStopped;

    IInternalActorRef IInternalActorRef.Parent => Inner.Parent;

    IEnumerable<IInternalActorRef> IInternalActorRef.Children => Inner.Children;

    ActorCell IActorWithCell.Cell => ((LocalActorRef)TestActor).Cell;

    ActorSystemImpl ISystemRef.SystemImpl => (ActorSystemImpl)Sys;

    private IInternalActorRef Inner => (IInternalActorRef)TestActor;

#pragma warning disable CS0809 // That this one is obsolete and what it overrides is not is meant so.
    /// <summary>Not of a probe.</summary>
    [Obsolete("Cannot create a TestProbe from a TestProbe", error: true)]
    public override TestProbe CreateTestProbe(string name = null) =>
        throw new NotSupportedException("Cannot create a TestProbe from a TestProbe");
#pragma warning restore CS0809

    public void Send(IActorRef actor, object message)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Tell(message, TestActor);
    }

    public void Forward(IActorRef actor) => Forward(actor, LastMessage);

    public void Forward(IActorRef actor, object message)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Tell(message, Sender);
    }

    public void Reply(object message) => Sender.Tell(message, TestActor);

    void ICanTell.Tell(object message, IActorRef sender) => TestActor.Tell(message, sender);

    ISurrogate ISurrogated.ToSurrogate(ActorSystem system) => TestActor.ToSurrogate(system);

    bool IEquatable<IActorRef>.Equals(IActorRef other) => TestActor.Equals(other);

    int IComparable<IActorRef>.CompareTo(IActorRef other) => TestActor.CompareTo(other);

    public int CompareTo(object obj) => TestActor.CompareTo(obj);

    void IInternalActorRef.SendSystemMessage(SystemMessage message) => Inner.SendSystemMessage(message);

    IInternalActorRef IInternalActorRef.FindChild(string name) => Inner.FindChild(name);

    public override bool Equals(object obj) => TestActor.Equals(obj);

    public override int GetHashCode() => TestActor.GetHashCode();

    public override string ToString() => TestActor.ToString()!;

    /// <summary>Starts a child of the probe.</summary>
    public IActorRef ChildActorOf<T>(string name, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOf(Props.Create<T>(), name, supervisorStrategy, cancellationToken);

    /// <summary>Starts a child of the probe.</summary>
    public Task<IActorRef> ChildActorOfAsync<T>(string name, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOfAsync(Props.Create<T>(), name, supervisorStrategy, cancellationToken);

    /// <summary>Starts a child of the probe.</summary>
    public IActorRef ChildActorOf<T>(SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOf(Props.Create<T>(), supervisorStrategy, cancellationToken);

    /// <summary>Starts a child of the probe.</summary>
    public Task<IActorRef> ChildActorOfAsync<T>(SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOfAsync(Props.Create<T>(), supervisorStrategy, cancellationToken);

    /// <summary>Starts a child of the probe.</summary>
    public IActorRef ChildActorOf<T>(string name, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOf(Props.Create<T>(), name, cancellationToken);

    /// <summary>Starts a child of the probe.</summary>
    public Task<IActorRef> ChildActorOfAsync<T>(string name, CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOfAsync(Props.Create<T>(), name, cancellationToken);

    /// <summary>Starts a child of the probe.</summary>
    public IActorRef ChildActorOf<T>(CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOf(Props.Create<T>(), cancellationToken);

    /// <summary>Starts a child of the probe.</summary>
    public Task<IActorRef> ChildActorOfAsync<T>(CancellationToken cancellationToken = default)
        where T : ActorBase => ChildActorOfAsync(Props.Create<T>(), cancellationToken);
}
