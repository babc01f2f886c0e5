#nullable disable annotations
using System.Linq.Expressions;
using Akka.Util.Internal;

namespace Akka.Actor;

/// <summary>How to make an actor. Immutable: each <c>With</c> answers a copy.</summary>
public class Props : IEquatable<Props>
{
    private readonly IIndirectActorProducer _producer;

    /// <summary>For heirs: props of an actor that handles nothing.</summary>
    protected Props()
        : this(typeof(EmptyActor))
    {
    }

    /// <summary>For heirs: the same as others.</summary>
    protected Props(Props copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        _producer = copy._producer;
        Arguments = copy.Arguments;
        Type = copy.Type;
        Dispatcher = copy.Dispatcher;
        SupervisorStrategy = copy.SupervisorStrategy;
        StashCapacity = copy.StashCapacity;
    }

    /// <summary>Props of a type and the arguments of its constructor.</summary>
    public Props(Type type, object[] args)
        : this(ProducerOf(type), args)
    {
        Type = type;
    }

    /// <summary>Props of a type whose constructor takes nothing.</summary>
    public Props(Type type)
        : this(type, [])
    {
    }

    /// <summary>Props of a type and the arguments of its constructor, with a strategy.</summary>
    public Props(Type type, SupervisorStrategy supervisorStrategy, IEnumerable<object> args)
        : this(type, [.. args])
    {
        SupervisorStrategy = supervisorStrategy;
    }

    /// <summary>Props of a type and the arguments of its constructor, with a strategy.</summary>
    public Props(Type type, SupervisorStrategy supervisorStrategy, params object[] args)
        : this(type, args)
    {
        SupervisorStrategy = supervisorStrategy;
    }

    private Props(IIndirectActorProducer producer, object[] args)
    {
        _producer = producer;
        Arguments = (args ?? []);
        Type = producer.ActorType;
    }

    /// <summary>Props of an actor that handles nothing.</summary>
    public static Props Empty { get; } = Create<EmptyActor>();

    /// <summary>No props.</summary>
    public static readonly Props None;

    /// <summary>The actor's type.</summary>
    public Type Type { get; }

    /// <summary>The type's full name.</summary>
    public string TypeName => Type.AssemblyQualifiedName;

    /// <summary>What the constructor gets.</summary>
    public object[] Arguments { get; }

    /// <summary>Which dispatcher runs the actor; null for the default.</summary>
    public string Dispatcher { get; private set; } = "akka.actor.default-dispatcher";

    /// <summary>How it meets its children's failures, in place of its own strategy; null for its own.</summary>
    public SupervisorStrategy SupervisorStrategy { get; protected set; }

    internal int StashCapacity { get; private set; } = -1;

    /// <summary>Props from a <c>new</c> expression, whose arguments are evaluated now.</summary>
    public static Props Create<TActor>(Expression<Func<TActor>> factory, SupervisorStrategy supervisorStrategy = null)
        where TActor : ActorBase
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (factory.Body is not NewExpression expression)
        {
            throw new ArgumentException("The create function must be a 'new T (args)' expression", nameof(factory));
        }

        var props = new Props(typeof(TActor), ExpressionArguments.Evaluate(expression));
        props.SupervisorStrategy = supervisorStrategy;
        return props;
    }

    /// <summary>Props of a type and the arguments of its constructor.</summary>
    public static Props Create<TActor>(params object[] args)
        where TActor : ActorBase => new(typeof(TActor), args);

    /// <summary>Props of a type whose constructor takes nothing, with a strategy.</summary>
    public static Props Create<TActor>(SupervisorStrategy supervisorStrategy)
        where TActor : ActorBase, new()
    {
        var props = new Props(typeof(TActor));
        props.SupervisorStrategy = supervisorStrategy;
        return props;
    }

    /// <summary>Props of a type and the arguments of its constructor.</summary>
    public static Props Create(Type type, params object[] args)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new Props(type, args);
    }

    /// <summary>Props of a producer that makes the actor.</summary>
    [Obsolete("Do not use this method. Call CreateBy(IIndirectActorProducer, params object[] args) instead")]
    public static Props CreateBy<TProducer>(params object[] args)
        where TProducer : class, IIndirectActorProducer =>
        new((IIndirectActorProducer)Activator.CreateInstance(typeof(TProducer), args), []);

    /// <summary>Props of a producer that makes the actor.</summary>
    public static Props CreateBy(IIndirectActorProducer producer, params object[] args)
    {
        ArgumentNullException.ThrowIfNull(producer);
        return new Props(producer, args);
    }

    /// <summary>The same with a stash (<see cref="IWithStash"/>) that holds so many messages at most; -1, the default, for any number.</summary>
    public Props WithStashCapacity(int stashCapacity)
    {
        Props copy = Copy();
        copy.StashCapacity = stashCapacity;
        return copy;
    }

    /// <summary>The same on another dispatcher.</summary>
    public Props WithDispatcher(string dispatcher)
    {
        Props copy = Copy();
        copy.Dispatcher = dispatcher;
        return copy;
    }

    /// <summary>The same with another strategy for the actor's children.</summary>
    public Props WithSupervisorStrategy(SupervisorStrategy supervisorStrategy)
    {
        Props copy = Copy();
        copy.SupervisorStrategy = supervisorStrategy;
        return copy;
    }

    /// <summary>Makes the actor.</summary>
    /// <exception cref="TypeLoadException">It could not be made; inside is why, within the TargetInvocationException of a failed constructor.</exception>
    public virtual ActorBase NewActor()
    {
        try
        {
            return _producer is ActivatorProducer activator ? activator.Produce(Arguments) : _producer.Produce();
        }
        catch (Exception cause)
        {
            string arguments = string.Join(", ", Arguments.Select(argument => argument?.GetType().ToString() ?? "null"));
            throw new TypeLoadException(
                $"Error while creating actor instance of type {Type} with {Arguments.Length} args: ({arguments})", cause);
        }
    }

    /// <inheritdoc/>
    public bool Equals(Props other) =>
        other is not null && Type == other.Type && Dispatcher == other.Dispatcher && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as Props);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Dispatcher);

    private static IIndirectActorProducer ProducerOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (typeof(IIndirectActorProducer).IsAssignableFrom(type))
        {
            return (IIndirectActorProducer)Activator.CreateInstance(type);
        }

        if (!typeof(ActorBase).IsAssignableFrom(type))
        {
            throw new ArgumentException($"Class [{type}] is neither an ActorBase nor an IIndirectActorProducer", nameof(type));
        }

        return new ActivatorProducer(type);
    }

    /// <summary>The same once more, to be changed; heirs with more to say copy that too.</summary>
    protected virtual Props Copy() => (Props)MemberwiseClone();

    internal sealed class EmptyActor : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }
}
