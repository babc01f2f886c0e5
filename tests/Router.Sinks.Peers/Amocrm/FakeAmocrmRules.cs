using System.Text.Json;
using System.Text.Json.Nodes;

namespace Router.Sinks.Peers.Amocrm;

/// <summary>The fields that amoCRM's documentation names: what may be sent, of what kind, and what must.</summary>
internal static class FakeAmocrmRules
{
    private const string Common = "request_id:text created_at:time created_by:id updated_at:time updated_by:id responsible_user_id:id";
    private const string CallParams = "uniq:text duration:number source:text link:link phone:text call_result:text call_status:status call_responsible:who";

    /// <summary>An exclamation mark: required.</summary>
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["calls"] = $"direction!:direction duration!:number source!:text phone!:text uniq:text link:link call_result:text call_status:status call_responsible:who {Common}",
        ["contacts"] = $"name:text first_name:text last_name:text custom_fields_values:fields {Common}",
        ["leads"] = $"name:text price:number pipeline_id:id status_id:id _embedded:lead-embedded {Common}",
        ["notes"] = $"entity_id!:id note_type!:note params!:params {Common}",
        ["unsorted"] = "request_id:text source_uid!:text source_name!:text created_at:time pipeline_id:id metadata!:sip _embedded!:unsorted-embedded",
        ["fields"] = "field_code!:text field_id:id values!:values",
        ["values"] = "value!:text enum_code:text enum_id:id",
        ["lead-embedded"] = "contacts!:ids",
        ["ids"] = "id!:id is_main:flag",
        ["sip"] = "from!:text phone!:text called_at!:time duration!:number link:link service_code!:text uniq:text is_call_event_needed:flag call_responsible:who",
        ["unsorted-embedded"] = "leads:names contacts:contacts companies:names",
        ["names"] = "name:text",
        ["common"] = "text!:text",
        ["call_in"] = CallParams,
        ["call_out"] = CallParams,
    };

    /// <summary>What is wrong with an item; nothing when it is as documented.</summary>
    public static IEnumerable<string> Violations(string kind, JsonObject item)
    {
        (string Name, bool IsRequired, string Kind)[] fields = [.. Fields[kind].Split(' ').Select(field => field.Split(':')).Select(field => (field[0].TrimEnd('!'), field[0].EndsWith('!'), field[1]))];
        foreach ((string name, JsonNode? value) in item)
        {
            (string Name, bool IsRequired, string Kind) field = Array.Find(fields, known => known.Name == name);
            if (field.Name is null)
            {
                yield return $"{kind} has no field {name}";
                continue;
            }

            string wanted = field.Kind == "params" ? (string?)item["note_type"] ?? "common" : field.Kind;
            foreach (string violation in ValueViolations(wanted, value))
            {
                yield return $"{kind}.{name}: {violation}";
            }
        }

        foreach ((string name, _, _) in fields.Where(field => field.IsRequired && !item.ContainsKey(field.Name)))
        {
            yield return $"{kind} needs {name}";
        }
    }

    private static IEnumerable<string> ValueViolations(string kind, JsonNode? value)
    {
        if (value is JsonArray items && kind is "fields" or "values" or "ids" or "names" or "contacts")
        {
            return items.Count == 0 ? ["is empty"] : items.SelectMany(item => Violations(kind, item!.AsObject()));
        }

        if (value is JsonObject group && Fields.ContainsKey(kind))
        {
            return Violations(kind, group);
        }

        return IsOfKind(kind, value) ? [] : [$"{value?.ToJsonString() ?? "null"} is no {kind}"];
    }

    private static bool IsOfKind(string kind, JsonNode? value) => (kind, value?.GetValueKind()) switch
    {
        ("text", JsonValueKind.String) => ((string)value!).Length is > 0 and < 10_000,
        ("link", JsonValueKind.String) => Uri.TryCreate((string)value!, UriKind.Absolute, out Uri? link) && link.Scheme is "http" or "https",
        ("direction", JsonValueKind.String) => (string)value! is "inbound" or "outbound",
        ("note", JsonValueKind.String) => (string)value! is "common" or "call_in" or "call_out",
        ("status", JsonValueKind.Number) => (long)value! is >= 1 and <= 8,
        ("number", JsonValueKind.Number) => (long)value! >= 0,
        ("id", JsonValueKind.Number) => (long)value! > 0,
        ("time", JsonValueKind.Number) => (long)value! is > 1_000_000_000 and < 10_000_000_000,
        ("flag", JsonValueKind.True or JsonValueKind.False) => true,
        ("who", JsonValueKind.Number) => (long)value! > 0,
        ("who", JsonValueKind.String) => ((string)value!).Length > 0,
        _ => false,
    };
}
