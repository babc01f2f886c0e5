using System.Runtime.InteropServices;
using Akka.Actor;
using Router.Actors.Subscriptions;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Agents;

/// <summary>
/// A login's SubscriptionActors by Mode and Object, and the events of one read sorted for them. One that no rule names is made when its
/// first event comes, at most 64 of them; an app that invents words gets one for all the rest.
/// </summary>
/// <param name="create">Makes the actor of a name, Mode and Object.</param>
internal sealed class CategoryActors(Func<string, string?, string?, IActorRef> create)
{
    private const int MaxOnDemand = 64;
    private const string LeftOver = "other";

    private readonly Dictionary<(string? Mode, string? Object), Group> _groups = [];
    private readonly List<Group> _touched = [];
    private Group? _leftOver;
    private int _onDemand;

    /// <summary>All actors.</summary>
    public IEnumerable<IActorRef> All
    {
        get
        {
            foreach (Group group in _groups.Values)
            {
                yield return group.Actor;
            }

            if (_leftOver is not null)
            {
                yield return _leftOver.Actor;
            }
        }
    }

    /// <summary>Sees to it that a wanted category has its actor.</summary>
    public void Ensure(Category category)
    {
        if (!_groups.ContainsKey((category.Mode, category.Object)))
        {
            Make(category.Mode, category.Object);
        }
    }

    /// <summary>Puts an event to those of its category.</summary>
    public void Add(in StampedEvent @event)
    {
        Group group = GroupOf(ImpliedMode.Of(@event.Packet), @event.Packet.Object);
        if (group.Events.Count == 0)
        {
            _touched.Add(group);
        }

        group.Events.Add(@event);
        group.Bytes += @event.Bytes.Length;
    }

    /// <summary>Sends what was put together, one message for each category.</summary>
    public void Send()
    {
        foreach (Group group in CollectionsMarshal.AsSpan(_touched))
        {
            group.Actor.Tell(new EventsRead(group.Events, group.Bytes));
            group.Events = [];
            group.Bytes = 0;
        }

        _touched.Clear();
    }

    private Group GroupOf(string? mode, string? @object)
    {
        if (_groups.TryGetValue((mode, @object), out Group? group))
        {
            return group;
        }

        if (_onDemand >= MaxOnDemand)
        {
            return _leftOver ??= new Group(create(LeftOver, null, null));
        }

        _onDemand++;
        return Make(mode, @object);
    }

    private Group Make(string? mode, string? @object)
    {
        var group = new Group(create(ActorNames.OfCategory(mode, @object), mode, @object));
        _groups.Add((mode, @object), group);
        return group;
    }

    private sealed class Group(IActorRef actor)
    {
        public IActorRef Actor { get; } = actor;

        public List<StampedEvent> Events { get; set; } = [];

        public long Bytes { get; set; }
    }
}
