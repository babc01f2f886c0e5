namespace Akka.Actor;

/// <summary>
/// What stays of an actor when its instance is replaced: mailbox, reference, children, watchers, behaviour.
/// Runs in its mailbox's turn; only posting and the look at children come from other threads.
/// </summary>
internal sealed partial class ActorCell : IUntypedActorContext
{
    [ThreadStatic]
    private static ActorCell? _current;

    private readonly LocalActorRef _self;
    private readonly IInternalActorRef _parent;
    private readonly Mailbox _mailbox;
    private ActorBase? _actor;
    private ActorTaskScheduler? _taskScheduler;
    private Envelope _envelope;

    public ActorCell(ActorSystemImpl system, LocalActorRef self, Props props, MessageDispatcher dispatcher, IInternalActorRef parent)
    {
        SystemImpl = system;
        _self = self;
        Props = props;
        _parent = parent;
        _mailbox = new Mailbox(this, dispatcher);
    }

    public static ActorCell? Current
    {
        get => _current;
        set => _current = value;
    }

    public static IActorRef? CurrentSelfOrNoSender => _current?._self;

    public static IActorRef? CurrentSenderOrNoSender => _current?._envelope.Sender;

    public ActorSystemImpl SystemImpl { get; }

    public ActorSystem System => SystemImpl;

    public IActorRef Self => _self;

    public IActorRef Parent => _parent;

    public Props Props { get; }

    public MessageDispatcher Dispatcher => _mailbox.Dispatcher;

    public IActorRef Sender => _envelope.Sender ?? SystemImpl.DeadLetters;

    public object? CurrentMessage => _envelope.Message;

    public bool IsTerminated => _mailbox.IsClosed;

    /// <summary>The instance, for a test that looks inside.</summary>
    public ActorBase? Actor => _actor;

    public ActorTaskScheduler TaskScheduler => _taskScheduler ??= new ActorTaskScheduler(this);

    /// <summary>Set when the actor subscribed to the event stream, so that its end takes the subscriptions along.</summary>
    public bool HasSubscriptions { get; set; }

    public void Start() => _mailbox.PostSystem(new Create());

    public void Post(object message, IActorRef? sender) => _mailbox.Post(new Envelope(message, sender));

    public void SendSystemMessage(SystemMessage message) => _mailbox.PostSystem(message);

    /// <summary>Puts back what was stashed; the end of a watched actor counts as not yet received.</summary>
    public void PrependToMailbox(IReadOnlyList<Envelope> envelopes)
    {
        foreach (Envelope envelope in envelopes)
        {
            if (envelope.Message is Terminated terminated)
            {
                (_terminatedQueued ??= [])[terminated.ActorRef] = null;
            }
        }

        _mailbox.Prepend(envelopes);
    }

    public Envelope CurrentEnvelope => _envelope;

    public ActorSelection ActorSelection(ActorPath actorPath) => SystemImpl.ActorSelection(actorPath);

    public ActorSelection ActorSelection(string actorPath) => SystemImpl.Select(actorPath, _self);

    public void Stop(IActorRef child)
    {
        ArgumentNullException.ThrowIfNull(child);
        MarkDying(child);
        child.AsInternal().Stop();
    }

    public void ToDeadLetters(Envelope envelope) =>
        SystemImpl.DeadLetterRef.Publish(envelope.Message, envelope.Sender, _self);

    /// <summary>What a system message still means when the actor is gone.</summary>
    public void HandleSystemMessageAfterEnd(SystemMessage message)
    {
        if (message is Watch watch)
        {
            watch.Watcher.SendSystemMessage(new DeathWatchNotification(watch.Watchee, existenceConfirmed: false));
        }
    }

    /// <summary>How failures of children are met. Asked only while there is an instance: what failed to be made judges nobody.</summary>
    private SupervisorStrategy Strategy => Props.SupervisorStrategy ?? _actor!.GetSupervisorStrategy();

    private void Publish(LogEvent logEvent) => SystemImpl.EventStream.Publish(logEvent);

    private void PublishError(Exception? cause, string text) =>
        Publish(new Error(cause, _self.Path.ToString(), _actor?.GetType() ?? Props.Type, text));

    private void PublishDebug(string text) => Publish(new Debug(_self.Path.ToString(), _actor?.GetType() ?? Props.Type, text));
}
