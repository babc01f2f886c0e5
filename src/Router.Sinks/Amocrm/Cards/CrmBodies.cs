using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Amocrm.Calls;
using Router.Sinks.Words;

namespace Router.Sinks.Amocrm.Cards;

/// <summary>Makes what is sent to amoCRM, field by field as its documentation names them.</summary>
internal sealed class CrmBodies(AmocrmSinkOptions options, TextLanguage language)
{
    private const int LongestName = 250;

    /// <summary>For <c>calls</c>.</summary>
    public JsonObject Call(CrmCall call) => Only(
        ("direction", call.IsInbound ? "inbound" : "outbound"),
        ("uniq", call.Uniq),
        ("duration", call.Duration),
        ("source", options.Source),
        ("link", call.Link?.AbsoluteUri),
        ("phone", call.Client.Phone?.Text),
        ("call_result", call.Result),
        ("call_status", call.Status),
        ("call_responsible", ResponsibleOf(call)),
        ("responsible_user_id", call.Responsible),
        ("created_by", call.User),
        ("created_at", call.StartedAt.ToUnixTimeSeconds()));

    /// <summary>For <c>contacts/notes</c>: the same call, on a card of our choice.</summary>
    public JsonObject CallNote(CrmCall call, long contact) => Only(
        ("entity_id", contact),
        ("note_type", call.IsInbound ? NoteTypes.CallIn : NoteTypes.CallOut),
        ("responsible_user_id", call.Responsible),
        ("created_by", call.User),
        ("created_at", call.StartedAt.ToUnixTimeSeconds()),
        ("params", Only(
            ("uniq", call.Uniq),
            ("duration", call.Duration),
            ("source", options.Source),
            ("link", call.Link?.AbsoluteUri),
            ("phone", call.Client.Phone?.Text),
            ("call_result", call.Result),
            ("call_status", call.Status),
            ("call_responsible", ResponsibleOf(call)))));

    /// <summary>For <c>{collection}/notes</c>.</summary>
    public static JsonObject Note(CrmNote note, long entity) => Only(
        ("entity_id", entity),
        ("note_type", NoteTypes.Common),
        ("responsible_user_id", note.User),
        ("created_by", note.User),
        ("created_at", note.At.ToUnixTimeSeconds()),
        ("params", Only(("text", note.Text))));

    /// <summary>For <c>contacts</c>.</summary>
    public static JsonObject Contact(CrmCall call, AmocrmTarget target) => Only(
        ("name", ContactName(call, target)), ("responsible_user_id", call.Responsible), ("custom_fields_values", PhoneField(call)));

    /// <summary>For <c>leads</c>.</summary>
    public JsonObject Lead(CrmCall call, AmocrmTarget target, long contact) => Only(
        ("name", LeadName(call, target)),
        ("pipeline_id", options.Pipeline),
        ("status_id", options.Status),
        ("responsible_user_id", call.Responsible),
        ("_embedded", new JsonObject { ["contacts"] = new JsonArray(new JsonObject { ["id"] = contact }) }));

    /// <summary>For <c>leads/unsorted/sip</c>; amoCRM adds the call itself.</summary>
    public JsonObject Unsorted(CrmCall call, AmocrmTarget target) => Only(
        ("source_uid", "1c-connect"),
        ("source_name", options.Source),
        ("created_at", call.StartedAt.ToUnixTimeSeconds()),
        ("pipeline_id", options.Pipeline),
        ("metadata", Only(
            ("from", call.Client.Phone?.Text),
            ("phone", call.Ours),
            ("called_at", call.StartedAt.ToUnixTimeSeconds()),
            ("duration", call.Duration),
            ("link", call.Link?.AbsoluteUri),
            ("service_code", "1c-connect"),
            ("uniq", call.Uniq),
            ("is_call_event_needed", true),
            ("call_responsible", ResponsibleOf(call)))),
        ("_embedded", new JsonObject
        {
            ["leads"] = new JsonArray(Only(("name", LeadName(call, target)))),
            ["contacts"] = new JsonArray(Only(("name", ContactName(call, target)), ("custom_fields_values", PhoneField(call)))),
        }));

    private static JsonValue? ResponsibleOf(CrmCall call) => call.User is { } user ? JsonValue.Create(user) : JsonValue.Create(call.Employee);

    private string LeadName(CrmCall call, AmocrmTarget target)
    {
        string client = call.Client.Name ?? call.Client.Phone?.Text ?? "";
        string usual = call.IsInbound ? language.In($"Звонок от {client}", $"Call from {client}") : language.In($"Звонок на {client}", $"Call to {client}");
        return OneLine.Of(string.IsNullOrWhiteSpace(target.LeadName) ? usual : target.LeadName, LongestName);
    }

    private static string ContactName(CrmCall call, AmocrmTarget target) =>
        OneLine.Of(string.IsNullOrWhiteSpace(target.ContactName) ? call.Client.Name ?? call.Client.Phone?.Text ?? "" : target.ContactName, LongestName);

    private static JsonArray PhoneField(CrmCall call) =>
        new(new JsonObject
        {
            ["field_code"] = "PHONE",
            ["values"] = new JsonArray(new JsonObject { ["value"] = call.Client.Phone?.Text, ["enum_code"] = "WORK" }),
        });

    /// <summary>An object of those members that have a value.</summary>
    private static JsonObject Only(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var json = new JsonObject();
        foreach ((string name, JsonNode? value) in members)
        {
            if (value is not null)
            {
                json.Add(name, value);
            }
        }

        return json;
    }
}
