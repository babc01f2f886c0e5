using Router.Actors.Status;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Agents.Connecting;

/// <summary>All subscriptions of a login at a glance, as its SubscriptionActors report them.</summary>
internal sealed class SubscriptionBoard
{
    private readonly List<Category> _order = [];
    private readonly Dictionary<Category, SubscriptionStatus> _statuses = [];

    /// <summary>How many are wanted.</summary>
    public int Wanted => _order.Count;

    /// <summary>How many the app confirmed.</summary>
    public int Confirmed => _statuses.Values.Count(status => status.State == SubscriptionState.Confirmed);

    /// <summary>How many the app has neither confirmed nor rejected.</summary>
    public int Open => _statuses.Values.Count(status => status.State is not (SubscriptionState.Confirmed or SubscriptionState.Rejected));

    /// <summary>Each that is wanted.</summary>
    public IReadOnlyList<SubscriptionStatus> All => [.. _order.Select(category => _statuses[category])];

    /// <summary>Those whose events come.</summary>
    public IReadOnlyList<Category> Alive =>
        [.. _order.Where(category => _statuses[category].State is SubscriptionState.Confirmed or SubscriptionState.Observed)];

    /// <summary>These are wanted from now on; what is known of one that stays wanted is kept.</summary>
    public void Want(IReadOnlySet<Category> categories)
    {
        foreach (Category category in _order.Where(category => !categories.Contains(category)))
        {
            _statuses.Remove(category);
        }

        _order.Clear();
        _order.AddRange(categories);
        foreach (Category category in categories)
        {
            _statuses.TryAdd(category, new SubscriptionStatus(category, SubscriptionState.Wanted));
        }
    }

    /// <summary>There is a new connection, or none: nothing is asked for.</summary>
    public void Clear()
    {
        foreach (Category category in _order)
        {
            _statuses[category] = new SubscriptionStatus(category, SubscriptionState.Wanted);
        }
    }

    /// <summary>A report came. One that is no longer wanted is passed over: the rules changed meanwhile.</summary>
    public void Apply(IReadOnlyList<SubscriptionStatus> reported)
    {
        foreach (SubscriptionStatus status in reported)
        {
            if (_statuses.ContainsKey(status.Category))
            {
                _statuses[status.Category] = status;
            }
        }
    }
}
