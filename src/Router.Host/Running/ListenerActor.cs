using Akka.Actor;

namespace Router.Host.Running;

/// <summary>Hears what of some types comes over the event stream, one at a time and in order; for those who watch and are no actors.</summary>
internal sealed class ListenerActor : ReceiveActor
{
    private readonly IReadOnlyList<Type> _types;

    public ListenerActor(Action<object> hear, IReadOnlyList<Type> types)
    {
        _types = types;
        ReceiveAny(hear);
    }

    /// <summary>How it is made.</summary>
    /// <param name="hear">Gets each; must not block.</param>
    /// <param name="types">Of which types.</param>
    public static Props Props(Action<object> hear, params IReadOnlyList<Type> types) =>
        Akka.Actor.Props.Create(() => new ListenerActor(hear, types));

    protected override void PreStart()
    {
        foreach (Type type in _types)
        {
            Context.System.EventStream.Subscribe(Self, type);
        }
    }

    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);
}
