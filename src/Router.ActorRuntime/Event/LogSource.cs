#nullable disable
namespace Akka.Event;

/// <summary>Who writes a log line: a name and a type.</summary>
public readonly struct LogSource
{
    private LogSource(string source, Type type)
    {
        Source = source;
        Type = type;
    }

    /// <summary>The name.</summary>
    public string Source { get; }

    /// <summary>The type.</summary>
    public Type Type { get; }

    /// <summary>That of an actor, a text, a type or the type of any other object.</summary>
    public static LogSource Create(object o) => o switch
    {
        IActorContext context => new LogSource(context.Self.Path.ToString(), SourceType(o)),
        IActorRef actor => new LogSource(actor.Path.ToString(), SourceType(o)),
        string text => new LogSource(text, SourceType(o)),
        Type type => new LogSource(Logging.SimpleName(type), type),
        _ => new LogSource(Logging.SimpleName(o), SourceType(o)),
    };

    /// <summary>The same with the name of the system, which an actor's path has already.</summary>
    public static LogSource Create(object o, ActorSystem system) => o switch
    {
        IActorContext context => new LogSource(FromActor(context, system), SourceType(o)),
        IActorRef actor => new LogSource(FromActorRef(actor, system), SourceType(o)),
        string text => new LogSource(FromString(text, system), SourceType(o)),
        Type type => new LogSource(FromType(type, system), type),
        _ => new LogSource(FromType(o?.GetType() ?? throw new ArgumentNullException(nameof(o)), system), SourceType(o)),
    };

    /// <summary>One of a name and a type.</summary>
    public static LogSource Create(string source, Type t) => new(source, t);

    /// <summary>The path of an actor.</summary>
    public static string FromActor(IActorContext actor, ActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return FromActorRef(actor.Self, system);
    }

    /// <summary>The path of an actor.</summary>
    public static string FromActorRef(IActorRef a, ActorSystem system)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Path.ToString();
    }

    /// <summary>A name with that of the system.</summary>
    public static string FromString(string source, ActorSystem system) => $"{source} ({system})";

    /// <summary>The name of a type with that of the system.</summary>
    public static string FromType(Type t, ActorSystem system) => FromString(Logging.SimpleName(t), system);

    /// <summary>The type that stands for a source.</summary>
    public static Type SourceType(object o) => o switch
    {
        Type type => type,
        IActorContext context => context.Props.Type,
        LocalActorRef actor => actor.Cell.Props.Type,
        string => typeof(DummyClassForStringSources),
        _ => o?.GetType() ?? throw new ArgumentNullException(nameof(o)),
    };
}
