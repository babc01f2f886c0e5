namespace Akka.TestKit.Internal;

internal sealed class InternalTestActor(MessageQueue queue) : UntypedActor
{
    private readonly DelegatingSupervisorStrategy _strategy = new();
    private TestActor.Ignore? _ignore;
    private AutoPilot? _autoPilot;

    protected override SupervisorStrategy SupervisorStrategy() => _strategy;

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case TestActor.SetIgnore set:
                _ignore = set.Ignore;
                return;
            case TestActor.Watch watch:
                Context.Watch(watch.Actor);
                return;
            case TestActor.Unwatch unwatch:
                Context.Unwatch(unwatch.Actor);
                return;
            case TestActor.SetAutoPilot set:
                _autoPilot = set.AutoPilot;
                return;
            case TestActor.Spawn spawn:
                IActorRef child = spawn.Apply(Context);
                if (spawn._supervisorStrategy.HasValue)
                {
                    _strategy.Update(child, spawn._supervisorStrategy.Value);
                }

                Sender.Tell(child, Self);
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
}
