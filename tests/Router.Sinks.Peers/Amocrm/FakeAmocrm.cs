using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Router.Sinks.Peers.Http;

namespace Router.Sinks.Peers.Amocrm;

/// <summary>
/// An amoCRM account on a loopback port. It takes what the documentation names, and nothing else: whatever is unknown, of a wrong kind, too much
/// for a request or too fast gets an error, and fails the test when the fake is disposed of.
/// </summary>
internal sealed class FakeAmocrm : IAsyncDisposable
{
    private const int MostItems = 50;
    private const int PerSecond = 7;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Receiver _receiver;
    private readonly ConcurrentQueue<string> _violations = [];
    private readonly Queue<DateTimeOffset> _recent = new();

    public FakeAmocrm(TimeProvider time, string token, X509Certificate2? certificate = null)
    {
        _time = time;
        Token = token;
        _receiver = new Receiver(Answer, certificate);
    }

    public string Token { get; set; }

    public Uri Address => new(_receiver.Url, "/");

    public FakeAmocrmStore Store { get; } = new();

    /// <summary>The users of the account: the first is the token's.</summary>
    public List<long> Users { get; } = [2374623, 4379348];

    public bool IsAdministrator { get; set; } = true;

    /// <summary>Whether the users may create contacts and leads.</summary>
    public bool MayAdd { get; set; } = true;

    /// <summary>How the account tells of calls without a card: the documentation does not say.</summary>
    public NoCardShape NoCards { get; set; }

    /// <summary>Answers instead of the account, which then learns nothing; an empty text leaves the request to the account.</summary>
    public Func<ReceivedRequest, string?>? Instead { get; set; }

    /// <summary>Answers after the account has carried the request out; an empty text leaves its own answer.</summary>
    public Func<ReceivedRequest, string?>? Afterwards { get; set; }

    /// <summary>Items that the account finds wrong, by <c>phone</c> or <c>name</c>.</summary>
    public Func<JsonObject, bool> IsWrong { get; set; } = _ => false;

    /// <summary>Whether the account names the wrong items, or refuses the request as a whole.</summary>
    public bool NamesWrongItems { get; set; } = true;

    /// <summary>The requests: <c>POST calls</c>, <c>GET contacts</c>.</summary>
    public IReadOnlyList<string> Requests => [.. _receiver.Requests.Select(NameOf)];

    /// <summary>What was wrong with requests.</summary>
    public IReadOnlyList<string> Violations => [.. _violations];

    public int Count(string request) => Requests.Count(name => name == request);

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        _violations.ShouldBeEmpty();
    }

    private static string NameOf(ReceivedRequest request)
    {
        string[] words = request.Line.Split(' ');
        return $"{words[0]} {words[1].Split('?')[0].Replace("/api/v4/", "", StringComparison.Ordinal)}";
    }

    private string? Answer(ReceivedRequest request)
    {
        lock (_gate)
        {
            if (Instead?.Invoke(request) is not "" and var instead && Instead is not null)
            {
                return instead;
            }

            string own = OwnAnswer(request);
            return Afterwards is null ? own : Afterwards(request) is not "" and var other ? other : own;
        }
    }

    private string OwnAnswer(ReceivedRequest request)
    {
        DateTimeOffset now = _time.GetUtcNow();
        while (_recent.TryPeek(out DateTimeOffset first) && now - first >= TimeSpan.FromSeconds(1))
        {
            _recent.Dequeue();
        }

        _recent.Enqueue(now);
        if (_recent.Count > PerSecond)
        {
            return Violation("more than seven requests within a second", "429 Too Many Requests");
        }

        if (request.Header("Authorization") != $"Bearer {Token}")
        {
            return Json("401 Unauthorized", new JsonObject { ["title"] = "Unauthorized", ["status"] = 401, ["detail"] = "Invalid or expired token" });
        }

        string[] parts = request.Line.Split(' ')[1].Split('?', 2);
        var query = (parts.Length > 1 ? parts[1] : "").Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => Uri.UnescapeDataString(pair).Split('=', 2)).ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return NameOf(request) switch
        {
            "GET account" => Ok(new JsonObject { ["id"] = 1, ["name"] = "Роги и копыта", ["subdomain"] = "company", ["current_user_id"] = Users[0] }),
            "GET users" => GetUsers(query),
            "GET leads/pipelines" => Ok(Embedded("pipelines", [Pipeline(7001, 8001, 8002), Pipeline(7002, 8003)])),
            "GET contacts" => GetContacts(query),
            "GET contacts/notes" or "GET leads/notes" => GetNotes(NameOf(request)[4..^6], query),
            "GET leads/unsorted" => Found("unsorted", Store.Unsorted.Where(entry => Only(query, "filter[category]", "order[created_at]", "limit") && query["filter[category]"].Contains("sip", StringComparer.Ordinal))),
            "POST calls" => Post(request, "calls", "calls", AddCall),
            "POST contacts" => Post(request, "contacts", "contacts", item => Entity(item, Store.Add(Store.Contacts, item))),
            "POST leads" => Post(request, "leads", "leads", item => Entity(item, Store.Add(Store.Leads, item))),
            "POST contacts/notes" or "POST leads/notes" => Post(request, "notes", "notes", item => AddNote(NameOf(request)[5..^6], item)),
            "POST leads/unsorted/sip" => Post(request, "unsorted", "unsorted", AddUnsorted),
            var unknown => Violation($"there is no {unknown}", "404 Not Found"),
        };
    }

    private string GetUsers(ILookup<string, string> query)
    {
        if (!IsAdministrator)
        {
            return Json("403 Forbidden", new JsonObject { ["title"] = "Forbidden", ["status"] = 403 });
        }

        Only(query, "limit", "page");
        int page = int.Parse(query["page"].Single(), CultureInfo.InvariantCulture);
        int limit = int.Parse(query["limit"].Single(), CultureInfo.InvariantCulture);
        return Found("users", Users.Skip((page - 1) * limit).Take(limit).Select(user => new JsonObject
        {
            ["id"] = user,
            ["name"] = $"User {user}",
            ["rights"] = new JsonObject
            {
                ["is_admin"] = MayAdd,
                ["contacts"] = new JsonObject { ["add"] = MayAdd ? "A" : "D" },
                ["leads"] = new JsonObject { ["add"] = MayAdd ? "A" : "D" },
            },
        }));
    }

    private string GetContacts(ILookup<string, string> query)
    {
        Only(query, "query", "with", "limit");
        string text = query["query"].Single();
        IEnumerable<JsonObject> found = Store.Contacts.Where(contact => !Store.NotIndexed.Contains((long)contact["id"]!)
            && (FakeAmocrmStore.PhonesOf(contact).Any(phone => string.Concat(phone.Where(char.IsAsciiDigit)).Contains(text, StringComparison.Ordinal))
                || ((string?)contact["name"])?.Contains(text, StringComparison.Ordinal) == true));
        return Found("contacts", found.Select(contact =>
        {
            JsonNode shown = contact.DeepClone();
            shown["_embedded"] = new JsonObject
            {
                ["leads"] = new JsonArray([.. query["with"].Contains("leads", StringComparer.Ordinal) ? Store.LeadsOf((long)contact["id"]!).Select(lead => new JsonObject { ["id"] = lead }) : []]),
            };
            return shown;
        }));
    }

    private string GetNotes(string type, ILookup<string, string> query)
    {
        Only(query, "limit", "order[id]", "filter[note_type][]", "filter[entity_id][]");
        return Found("notes", Store.Notes.Where(note => (string)note["entity_type"]! == type
            && query["filter[entity_id][]"].Contains(note["entity_id"]!.ToJsonString(), StringComparer.Ordinal) && query["filter[note_type][]"].Contains((string)note["note_type"]!, StringComparer.Ordinal)));
    }

    private string Post(ReceivedRequest request, string kind, string collection, Func<JsonObject, JsonObject?> add)
    {
        if (request.Header("Content-Type")?.StartsWith("application/json", StringComparison.Ordinal) != true || JsonNode.Parse(request.Body) is not JsonArray { Count: > 0 and <= MostItems } body)
        {
            return Violation($"{kind}: an array of 1 to {MostItems} items as application/json is needed");
        }

        JsonObject[] items = [.. body.Select(item => item!.AsObject())];
        if (items.SelectMany(item => FakeAmocrmRules.Violations(kind, item)).FirstOrDefault() is { } violation)
        {
            return Violation(violation);
        }

        JsonObject[] wrong = [.. items.Where(item => IsWrong(item) || !HasUsers(item) || !HasCard(NameOf(request), item))];
        if (wrong.Length > 0)
        {
            return Refusal(NamesWrongItems ? wrong : []);
        }

        var stored = new JsonArray();
        var errors = new JsonArray();
        foreach (JsonObject item in items)
        {
            string id = (string)item["request_id"]!;
            if (add(item) is { } entity)
            {
                entity["request_id"] = id;
                stored.Add(entity);
            }
            else
            {
                errors.Add(NoCards == NoCardShape.Embedded
                    ? new JsonObject { ["code"] = 263, ["msg"] = "Phone number is unknown", ["item"] = new JsonObject { ["request_id"] = id } }
                    : new JsonObject { ["title"] = "Entity not found", ["status"] = 404, ["detail"] = $"no card for {item["phone"]}", ["request_id"] = id });
            }
        }

        var answer = new JsonObject { ["_total_items"] = stored.Count, ["_embedded"] = new JsonObject { [collection] = stored } };
        switch (NoCards)
        {
            case NoCardShape.Errors when errors.Count > 0:
                answer["errors"] = errors;
                break;
            case NoCardShape.Embedded when errors.Count > 0:
                answer["_embedded"]!["errors"] = errors;
                break;
            default:
                break;
        }

        return Ok(answer);
    }

    private JsonObject? AddCall(JsonObject call)
    {
        if (Store.CardOf((string)call["phone"]!) is not var (type, id))
        {
            return null;
        }

        string noteType = (string)call["direction"]! == "inbound" ? "call_in" : "call_out";
        var note = new JsonObject { ["note_type"] = noteType, ["created_at"] = call["created_at"]?.DeepClone(), ["params"] = call.DeepClone() };
        return new JsonObject { ["id"] = Store.AddNote(type, id, note), ["entity_id"] = id, ["entity_type"] = type.TrimEnd('s') };
    }

    private JsonObject AddNote(string type, JsonObject note)
    {
        var entity = (long)note["entity_id"]!;
        return new JsonObject { ["id"] = Store.AddNote(type, entity, note), ["entity_id"] = entity };
    }

    private JsonObject AddUnsorted(JsonObject entry)
    {
        // A contact of the incoming leads is found by nobody until a manager takes it.
        JsonNode metadata = entry["metadata"]!;
        long contact = Store.Add(Store.Contacts, entry["_embedded"]!["contacts"]![0]!.DeepClone().AsObject());
        Store.NotIndexed.Add(contact);
        Store.Add(Store.Unsorted, entry);
        if ((bool?)metadata["is_call_event_needed"] == true)
        {
            Store.AddNote("contacts", contact, new JsonObject { ["note_type"] = "call_in", ["created_at"] = metadata["called_at"]?.DeepClone(), ["params"] = metadata.DeepClone() });
        }

        return new JsonObject { ["uid"] = $"uid-{contact}", ["_embedded"] = new JsonObject { ["contacts"] = new JsonArray(new JsonObject { ["id"] = contact }) } };
    }

    private bool HasUsers(JsonObject item) =>
        new[] { "responsible_user_id", "created_by" }.All(name => item[name] is not { } user || Users.Contains((long)user));

    private bool HasCard(string request, JsonObject item) =>
        !request.EndsWith("/notes", StringComparison.Ordinal)
        || (request == "POST leads/notes" ? Store.Leads : Store.Contacts).Exists(card => (long)card["id"]! == (long)item["entity_id"]!);

    private bool Only(ILookup<string, string> query, params string[] known)
    {
        foreach (string name in query.Select(pair => pair.Key).Except(known, StringComparer.Ordinal))
        {
            _violations.Enqueue($"there is no parameter {name}");
        }

        return true;
    }

    private static JsonObject Entity(JsonObject item, long id) => new() { ["id"] = id, ["is_deleted"] = false, ["name"] = item["name"]?.DeepClone() };

    private static JsonObject Pipeline(long id, params long[] statuses) => new()
    {
        ["id"] = id,
        ["name"] = $"Pipeline {id}",
        ["_embedded"] = new JsonObject { ["statuses"] = new JsonArray([.. statuses.Select(status => new JsonObject { ["id"] = status, ["name"] = $"Status {status}" })]) },
    };

    private static string Refusal(JsonObject[] wrong) => Json("400 Bad Request", new JsonObject
    {
        ["validation-errors"] = new JsonArray([.. wrong.Select(item => new JsonObject
        {
            ["request_id"] = (string)item["request_id"]!,
            ["errors"] = new JsonArray(new JsonObject { ["code"] = "NotSupportedChoice", ["path"] = "phone", ["detail"] = $"The value {item["phone"]} is not supported." }),
        })]),
        ["title"] = "Bad Request",
        ["status"] = 400,
        ["detail"] = "Request validation failed",
    });

    private string Violation(string what, string status = "400 Bad Request")
    {
        _violations.Enqueue(what);
        return Receiver.Answer(status, what);
    }

    private static string Found(string collection, IEnumerable<JsonNode> items) => items.ToArray() is { Length: > 0 } found ? Ok(Embedded(collection, found)) : Receiver.Ok;

    private static JsonObject Embedded(string collection, IEnumerable<JsonNode> items) =>
        new() { ["_page"] = 1, ["_embedded"] = new JsonObject { [collection] = new JsonArray([.. items.Select(item => item.DeepClone())]) } };

    private static string Ok(JsonObject body) => Json("200 OK", body);

    private static string Json(string status, JsonObject body) =>
        Receiver.Answer(status, body.ToJsonString(), type: status.StartsWith('2') ? "application/hal+json" : "application/problem+json");
}
