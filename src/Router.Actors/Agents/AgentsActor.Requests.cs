using Akka.Actor;
using Router.Actors.Subscriptions;
using Router.Actors.Subscriptions.Requests;
using Router.Journal.StateFiles;

namespace Router.Actors.Agents;

/// <content>
/// What people asked to be subscribed to. A change of the named ones is stored first and one at a time: what is answered outlives a power
/// cut, and two at once do not undo each other.
/// </content>
public sealed partial class AgentsActor
{
    private readonly Queue<AskedChange> _changes = new();
    private readonly RequestedCategories _requested;
    private bool _isStoring;

    private void ReceiveRequests()
    {
        Receive<HoldSubscription>(hold =>
        {
            Context.Watch(hold.Holder);
            _requested.Hold(hold);
            WantAnew();
            Sender.Tell(new SubscriptionKept(_requested.ExcludedOf(hold.Categories)));
        });
        Receive<KeepSubscription>(keep => Enqueue(new AskedChange(
            Sender,
            () => _requested.With(keep.Subscription),
            problem => new SubscriptionKept(_requested.ExcludedOf(keep.Subscription.Categories), problem))));
        Receive<DropSubscription>(drop =>
        {
            bool wasThere = false;
            Enqueue(new AskedChange(
                Sender,
                () =>
                {
                    IReadOnlyList<NamedSubscription> left = _requested.Without(drop.Name);
                    wasThere = left.Count < _requested.Named.Count;
                    return left;
                },
                problem => new SubscriptionDropped(wasThere, problem)));
        });
        Receive<ChangeStored>(Stored);
        Receive<GetSubscriptions>(_ => Sender.Tell(new SubscriptionList(
        [
            .. _requested.Named
                .OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase)
                .Select(item => new ListedSubscription(item, _requested.ExcludedOf(item.Categories))),
        ])));
    }

    private void Enqueue(AskedChange change)
    {
        _changes.Enqueue(change);
        StoreNext();
    }

    private void StoreNext()
    {
        if (!_isStoring && _changes.TryPeek(out AskedChange? change))
        {
            _isStoring = true;
            IReadOnlyList<NamedSubscription> named = change.Apply();
            _ = _needs.StoreSubscriptions(named).PipeTo(
                Self,
                success: () => new ChangeStored(named, Problem: null),
                failure: e => new ChangeStored(named, e.Message));
        }
    }

    private void Stored(ChangeStored stored)
    {
        _isStoring = false;
        AskedChange change = _changes.Dequeue();
        if (stored.Problem is null)
        {
            _requested.Named = stored.Named;
            WantAnew();
        }

        change.Asker.Tell(change.AnswerOf(stored.Problem));
        StoreNext();
    }

    private void WantAnew()
    {
        foreach ((string login, IActorRef agent) in _agents)
        {
            agent.Tell(new WantCategories(_requested.Of(login, _table!.Subscriptions)));
        }
    }

    private sealed record AskedChange(IActorRef Asker, Func<IReadOnlyList<NamedSubscription>> Apply, Func<string?, object> AnswerOf);

    private sealed record ChangeStored(IReadOnlyList<NamedSubscription> Named, string? Problem);
}
