namespace Akka.TestKit.Internal;

internal sealed class InternalTestActor(MessageQueue queue) : UntypedActor
{
    private Func<object, bool>? _ignore;
    private AutoPilot? _autoPilot;

    private readonly DelegatingSupervisorStrategy _strategy = new();

    protected override SupervisorStrategy SupervisorStrategy() => _strategy;

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case SetIgnore set:
                _ignore = set.Ignore;
                return;
            case WatchSubject watch:
                Context.Watch(watch.Subject);
                return;
            case UnwatchSubject unwatch:
                Context.Unwatch(unwatch.Subject);
                return;
            case Spawn spawn:
                IActorRef child = Context.ActorOf(spawn.Props, spawn.Name);
                if (spawn.Strategy is { } strategy)
                {
                    _strategy.Update(child, strategy);
                }

                Sender.Tell(child, Self);
                return;
            case SetPilot set:
                _autoPilot = set.Pilot;
                return;
            default:
                break;
        }

        if (_autoPilot is not null)
        {
            AutoPilot next = _autoPilot.Run(Sender, message);
            _autoPilot = next switch
            {
                KeepRunning => _autoPilot,
                NoAutoPilot => null,
                _ => next,
            };
        }

        if (_ignore?.Invoke(message) != true)
        {
            queue.Add(new RealMessageEnvelope(message, Sender));
        }
    }

    internal sealed record SetIgnore(Func<object, bool>? Ignore);

    internal sealed record WatchSubject(IActorRef Subject);

    internal sealed record UnwatchSubject(IActorRef Subject);

    internal sealed record SetPilot(AutoPilot Pilot);

    internal sealed record Spawn(Props Props, string? Name, SupervisorStrategy? Strategy);
}
