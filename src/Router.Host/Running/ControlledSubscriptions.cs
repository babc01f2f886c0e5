using System.Runtime.CompilerServices;
using Akka.Actor;
using Router.Actors.Journaling;
using Router.Actors.Subscriptions.Requests;
using Router.Host.Control;
using Router.Journal.StateFiles;
using Router.Routing.Diagnostics;

namespace Router.Host.Running;

/// <summary>What people ask to be subscribed to besides what the rules need.</summary>
/// <param name="system">Whose event stream tells what is read.</param>
/// <param name="router">The RouterActor.</param>
internal sealed class ControlledSubscriptions(ActorSystem system, IActorRef router)
{
    /// <summary>Storing waits for the disk.</summary>
    private static readonly TimeSpan StoringTime = TimeSpan.FromSeconds(30);

    /// <summary>The named ones.</summary>
    public async Task<IReadOnlyList<SubscriptionReport>> GetAsync(CancellationToken cancellationToken)
    {
        SubscriptionList list = await router.Ask<SubscriptionList>(GetSubscriptions.Instance, ControlledRouter.AnswerTime, cancellationToken);
        return [.. list.Named.Select(item => new SubscriptionReport(
            item.Subscription.Name, item.Subscription.Login, item.Subscription.Categories, item.Excluded))];
    }

    /// <summary>Keeps one.</summary>
    public async Task<SubscriptionReport> KeepAsync(SubscriptionOrder order, CancellationToken cancellationToken)
    {
        var named = new NamedSubscription { Name = order.Name!, Login = order.Login, Categories = order.Categories };
        SubscriptionKept kept = await router.Ask<SubscriptionKept>(new KeepSubscription(named), StoringTime, cancellationToken);
        return kept.Problem is { } problem
            ? throw new RefusedException(RunMessages.SubscriptionNotStored, problem)
            : new SubscriptionReport(order.Name, order.Login, order.Categories, kept.Excluded);
    }

    /// <summary>Forgets one; answers with those that are left.</summary>
    public async Task<IReadOnlyList<SubscriptionReport>> DropAsync(string name, CancellationToken cancellationToken)
    {
        SubscriptionDropped dropped = await router.Ask<SubscriptionDropped>(new DropSubscription(name), StoringTime, cancellationToken);
        if (dropped.Problem is { } problem)
        {
            throw new RefusedException(RunMessages.SubscriptionNotStored, problem);
        }

        IReadOnlyList<SubscriptionReport> left = await GetAsync(cancellationToken);
        return dropped.WasThere
            ? left
            : throw new RefusedException(RunMessages.UnknownSubscription, name, NearestName.Hint(name, [.. left.Select(item => item.Name!)])) { IsNotThere = true };
    }

    /// <summary>Holds one until the token is cancelled, and gives the events that it covers.</summary>
    public async IAsyncEnumerable<TailLine> HoldAsync(SubscriptionOrder order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var queue = new TailQueue(new TailFilter(order.Login) { Categories = order.Categories });
        IActorRef listener = system.ActorOf(ListenerActor.Props(queue.Add, typeof(EventsJournaled)));
        try
        {
            var hold = new HoldSubscription(listener, order.Categories, order.Login);
            SubscriptionKept kept = await router.Ask<SubscriptionKept>(hold, ControlledRouter.AnswerTime, cancellationToken);
            if (kept.Excluded.Count > 0)
            {
                yield return new TailLine { Kind = TailKind.Excluded, Reason = string.Join(", ", kept.Excluded) };
            }

            await foreach (TailLine line in queue.ReadAsync(cancellationToken))
            {
                yield return line;
            }
        }
        finally
        {
            system.Stop(listener);
        }
    }
}
