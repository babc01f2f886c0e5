#nullable disable annotations
using Akka.Util;

namespace Akka.TestKit;

/// <summary>What a test actor is told by its kit.</summary>
public static class TestActor
{
    /// <summary>Says whether a message is passed over.</summary>
    public delegate bool Ignore(object message);

    /// <summary>The pilot that was there stays.</summary>
    public static AutoPilot KeepRunning => AutoPilot.KeepRunning;

    /// <summary>No pilot.</summary>
    public static AutoPilot NoAutoPilot => AutoPilot.NoAutoPilot;

    /// <summary>Stands for no message.</summary>
    public static NullMessageEnvelope NullMessage => NullMessageEnvelope.Instance;

    /// <summary>From now on messages are passed over that a function says; null is none.</summary>
    public class SetIgnore : INoSerializationVerificationNeeded
    {
        /// <summary>Makes it.</summary>
        public SetIgnore(Ignore ignore)
        {
            Ignore = ignore!;
        }

        /// <summary>The function.</summary>
        public Ignore Ignore { get; }
    }

    /// <summary>Watch an actor.</summary>
    public class Watch : INoSerializationVerificationNeeded
    {
        /// <summary>Makes it.</summary>
        public Watch(IActorRef actorToWatch)
        {
            Actor = actorToWatch;
        }

        /// <summary>The actor.</summary>
        public IActorRef Actor { get; }
    }

    /// <summary>Watch an actor no longer.</summary>
    public class Unwatch : INoSerializationVerificationNeeded
    {
        /// <summary>Makes it.</summary>
        public Unwatch(IActorRef actorToUnwatch)
        {
            Actor = actorToUnwatch;
        }

        /// <summary>The actor.</summary>
        public IActorRef Actor { get; }
    }

    /// <summary>From now on a pilot answers.</summary>
    public class SetAutoPilot : INoSerializationVerificationNeeded
    {
        /// <summary>Makes it.</summary>
        public SetAutoPilot(AutoPilot autoPilot)
        {
            AutoPilot = autoPilot;
        }

        /// <summary>The pilot.</summary>
        public AutoPilot AutoPilot { get; }
    }

    /// <summary>Start a child.</summary>
    public class Spawn : INoSerializationVerificationNeeded
    {
        public readonly Props _props;
        public readonly Option<string> _name;
        public readonly Option<SupervisorStrategy> _supervisorStrategy;

        /// <summary>Makes it.</summary>
        public Spawn(Props props, Option<string> name, Option<SupervisorStrategy> supervisorStrategy)
        {
            _props = props;
            _name = name;
            _supervisorStrategy = supervisorStrategy;
        }

        /// <summary>Starts the child.</summary>
        public IActorRef Apply(IActorRefFactory context)
        {
            ArgumentNullException.ThrowIfNull(context);
            return context.ActorOf(_props, _name.GetOrElse(null!));
        }
    }
}
