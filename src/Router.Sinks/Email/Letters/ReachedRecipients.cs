namespace Router.Sinks.Email.Letters;

/// <summary>
/// Who has a letter already that others could not take yet, so that they do not get it again with every attempt. It is kept in memory:
/// after a restart they may get it twice.
/// </summary>
internal sealed class ReachedRecipients
{
    /// <summary>Letters wait for a recipient by ones; this many mean that something else is wrong, and memory is not for that.</summary>
    private const int Limit = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<string>> _byDelivery = new(StringComparer.Ordinal);

    /// <summary>Whether an address has a delivery already.</summary>
    public bool Has(string deliveryId, string address)
    {
        lock (_gate)
        {
            return _byDelivery.TryGetValue(deliveryId, out HashSet<string>? reached) && reached.Contains(address);
        }
    }

    public void Add(string deliveryId, IEnumerable<string> addresses)
    {
        lock (_gate)
        {
            if (!_byDelivery.TryGetValue(deliveryId, out HashSet<string>? reached))
            {
                if (_byDelivery.Count >= Limit)
                {
                    _byDelivery.Clear();
                }

                _byDelivery.Add(deliveryId, reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            }

            reached.UnionWith(addresses);
        }
    }

    public void Forget(string deliveryId)
    {
        lock (_gate)
        {
            _byDelivery.Remove(deliveryId);
        }
    }
}
