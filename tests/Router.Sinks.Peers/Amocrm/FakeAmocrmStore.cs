using System.Text.Json.Nodes;

namespace Router.Sinks.Peers.Amocrm;

/// <summary>What the account holds. Nothing here makes a repeat harmless, for the documentation promises no such thing.</summary>
internal sealed class FakeAmocrmStore
{
    private long _lastId = 1000;

    public List<JsonObject> Contacts { get; } = [];

    public List<JsonObject> Leads { get; } = [];

    public List<JsonObject> Unsorted { get; } = [];

    /// <summary>All notes, those of calls among them: <c>entity_type</c> and <c>entity_id</c> say where.</summary>
    public List<JsonObject> Notes { get; } = [];

    /// <summary>The notes of calls.</summary>
    public IReadOnlyList<JsonObject> Calls => [.. Notes.Where(note => ((string)note["note_type"]!).StartsWith("call_", StringComparison.Ordinal))];

    /// <summary>Contacts that the search and the calls do not find yet.</summary>
    public HashSet<long> NotIndexed { get; } = [];

    public long Add(List<JsonObject> collection, JsonObject item)
    {
        item["id"] = ++_lastId;
        collection.Add(item);
        return _lastId;
    }

    public long AddContact(string phone, string name = "Somebody") => Add(Contacts, new JsonObject
    {
        ["name"] = name,
        ["custom_fields_values"] = new JsonArray(new JsonObject
        {
            ["field_code"] = "PHONE",
            ["values"] = new JsonArray(new JsonObject { ["value"] = phone }),
        }),
    });

    public long AddLead(long contact) => Add(Leads, new JsonObject
    {
        ["name"] = "Lead",
        ["_embedded"] = new JsonObject { ["contacts"] = new JsonArray(new JsonObject { ["id"] = contact }) },
    });

    public long AddNote(string type, long id, JsonObject note)
    {
        note["entity_type"] = type;
        note["entity_id"] = id;
        return Add(Notes, note);
    }

    public IEnumerable<JsonObject> ContactsWith(string phone) =>
        Contacts.Where(contact => !NotIndexed.Contains((long)contact["id"]!) && PhonesOf(contact).Any(other => TailOf(other) == TailOf(phone)));

    public IEnumerable<long> LeadsOf(long contact) =>
        Leads.Where(lead => lead["_embedded"]?["contacts"]?.AsArray().Any(one => (long)one!["id"]! == contact) == true).Select(lead => (long)lead["id"]!);

    /// <summary>The card that amoCRM chooses for a call: the contact's lead where there is just one, else the contact.</summary>
    public (string Type, long Id)? CardOf(string phone) => ContactsWith(phone).Select(contact => (long)contact["id"]!).FirstOrDefault() switch
    {
        0 => null,
        var contact => LeadsOf(contact).ToArray() is [var lead] ? ("leads", lead) : ("contacts", contact),
    };

    public static IEnumerable<string> PhonesOf(JsonObject contact) =>
        from field in contact["custom_fields_values"]?.AsArray() ?? []
        where (string?)field!["field_code"] == "PHONE"
        from value in field["values"]!.AsArray()
        select (string)value!["value"]!;

    private static string TailOf(string phone)
    {
        string digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length > 10 ? digits[^10..] : digits;
    }
}
