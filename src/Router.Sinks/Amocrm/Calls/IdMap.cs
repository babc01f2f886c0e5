using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Router.Protocol.Values;
using Router.Sinks.Phones;

namespace Router.Sinks.Amocrm.Calls;

/// <summary>Ids of amoCRM by what the app calls people: a UUID with or without dashes, a number in any spelling, a login.</summary>
internal sealed class IdMap
{
    private readonly Dictionary<string, long> _ids;

    public IdMap(IReadOnlyDictionary<string, string> ids) =>
        _ids = ids.GroupBy(id => KeyOf(id.Key), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => long.Parse(same.Last().Value, CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    public long? Find([NotNullWhen(true)] string? name) =>
        !string.IsNullOrWhiteSpace(name) && _ids.TryGetValue(KeyOf(name), out long id) ? id : null;

    private static string KeyOf(string name) =>
        WireUuid.TryParse(name, out Guid uuid) ? uuid.ToString("N") : PhoneNumber.TryRead(name, out PhoneNumber phone) ? phone.Key : name.Trim();
}
