using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Router.Journal;

/// <summary>The idempotency key of a delivery.</summary>
public static class DeliveryId
{
    /// <summary>
    /// The id of an event's delivery to one destination: the event's id, the sink's name, and a short hash of the address when there is
    /// one. It holds no address, so that ids can be logged.
    /// </summary>
    public static string Of(Guid eventId, string sink, string address)
    {
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{eventId}.{sink}");
        }

        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(address));
        return string.Create(CultureInfo.InvariantCulture, $"{eventId}.{sink}.{Convert.ToHexStringLower(hash.AsSpan(0, 6))}");
    }
}
