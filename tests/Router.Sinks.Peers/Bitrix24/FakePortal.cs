using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Router.Sinks.Peers.Http;

namespace Router.Sinks.Peers.Bitrix24;

/// <summary>
/// A Bitrix24 portal and its authorization server on a loopback port. It takes what the documentation names and nothing else: an unknown
/// method, parameter or field is answered with an error and kept in <see cref="Violations"/>, which every test looks at.
/// </summary>
internal sealed class FakePortal : IAsyncDisposable
{
    public const int WebhookUser = 7;

    private readonly Receiver _receiver;
    private readonly TimeProvider _time;
    private readonly string _webhookSecret;
    private readonly FakePortalMethods _methods;
    private readonly Lock _gate = new();
    private double _bucket;
    private DateTimeOffset _bucketAt;

    public FakePortal(TimeProvider time, string webhookSecret, X509Certificate2? certificate = null)
    {
        _time = time;
        _webhookSecret = webhookSecret;
        _bucketAt = time.GetUtcNow();
        Crm = new FakePortalCrm();
        Telephony = new FakePortalTelephony(time, Crm);
        Oauth = new FakePortalOauth(time);
        _methods = new FakePortalMethods(this);
        _receiver = new Receiver(Answer, certificate);
        Address = new Uri($"{(certificate is null ? "http" : "https")}://localhost:{_receiver.Port}/");
    }

    public Uri Address { get; }

    public string Webhook => $"{Address}rest/{WebhookUser}/{_webhookSecret}/";

    public FakePortalCrm Crm { get; }

    public FakePortalTelephony Telephony { get; }

    public FakePortalOauth Oauth { get; }

    /// <summary>What no client of the real portal may send.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    /// <summary>The methods called, those inside a batch too, in their order.</summary>
    public ConcurrentQueue<string> Called { get; } = [];

    /// <summary>Requests to methods, of which a batch is one.</summary>
    public int Requests { get; private set; }

    public HashSet<string> Scopes { get; } = new(StringComparer.Ordinal) { "crm", "telephony", "user" };

    /// <summary>Refuses a command: by method and parameters; <see langword="null"/> lets it pass.</summary>
    public Func<string, JsonNode, FakePortalError?> Refuse { get; set; } = (_, _) => null;

    /// <summary>What is wrong with the whole portal: takes the right answer and gives the one that goes out.</summary>
    public Func<string, string?>? Fault { get; set; }

    /// <summary>Files at <c>/records/…</c>, by name.</summary>
    public ConcurrentDictionary<string, string> Records { get; } = [];

    public async ValueTask DisposeAsync() => await _receiver.DisposeAsync();

    /// <summary>The next answer to a request that calls a method, alone or in a batch, is lost: what it did is done.</summary>
    public void LoseTheAnswerOf(string method)
    {
        int from = Called.Count;
        Fault = answer =>
        {
            if (!Called.Skip(from).Contains(method, StringComparer.Ordinal))
            {
                return answer;
            }

            Fault = null;
            return null;
        };
    }

    private string? Answer(ReceivedRequest request)
    {
        string path = request.Line.Split(' ')[1];
        if (path.StartsWith("/records/", StringComparison.Ordinal))
        {
            return Records.TryGetValue(path["/records/".Length..], out string? file) ? Receiver.Answer("200 OK", file, type: "audio/mpeg") : Receiver.Answer("404 Not Found");
        }

        lock (_gate)
        {
            string answer;
            try
            {
                answer = path.StartsWith("/oauth/token/", StringComparison.Ordinal) ? Ok(Oauth.Exchange(request, path)) : Ok(Call(request, path));
            }
            catch (FakePortalError error)
            {
                answer = error.Answer();
            }
            catch (Exception violation)
            {
                Violations.Enqueue(violation.ToString());
                answer = new FakePortalError("400 Bad Request", "ERROR_CORE", "The fake does not know this").Answer();
            }

            return Fault is { } fault ? fault(answer) : answer;
        }
    }

    private static string Ok(JsonNode body) => Receiver.Answer("200 OK", body.ToJsonString(), type: "application/json");

    private JsonObject Call(ReceivedRequest request, string path)
    {
        Requests++;
        Pour();
        Require(request.Line.StartsWith("POST ", StringComparison.Ordinal), "only POST carries JSON");
        Require(request.Header("Content-Type")?.StartsWith("application/json", StringComparison.Ordinal) == true, "the body has to be JSON");
        var body = (JsonObject)JsonNode.Parse(request.Text)!;
        string method = LetIn(path, body, out bool isApplication);
        JsonNode? result = method == "batch" ? FakePortalBatch.Run(body, (name, parameters) => _methods.Run(name, parameters, isApplication)) : _methods.Run(method, body, isApplication);
        return new JsonObject { ["result"] = result, ["time"] = Time() };
    }

    /// <summary>Says who calls which method, and takes the way in out of the parameters.</summary>
    private string LetIn(string path, JsonObject body, out bool isApplication)
    {
        string webhook = $"/rest/{WebhookUser}/";
        isApplication = !path.StartsWith(webhook, StringComparison.Ordinal);
        if (isApplication)
        {
            Require(path.StartsWith("/rest/", StringComparison.Ordinal), $"no such address: {path}");
            string token = (string?)body["auth"] ?? throw new FakePortalError("401 Unauthorized", "NO_AUTH_FOUND", "Wrong authorization data");
            body.Remove("auth");
            Oauth.LetIn(token);
            return path["/rest/".Length..];
        }

        Require(body["auth"] is null, "a webhook takes no token");
        string[] parts = path[webhook.Length..].Split('/');
        Require(parts.Length == 2 && parts[1].EndsWith(".json", StringComparison.Ordinal), "a webhook is called as /rest/USER/SECRET/METHOD.json");
        return parts[0] == _webhookSecret ? parts[1][..^".json".Length] : throw new FakePortalError("401 Unauthorized", "NO_AUTH_FOUND", $"Wrong authorization data: {parts[0]}");
    }

    /// <summary>The leaky bucket: 2 a second, blocked above 50.</summary>
    private void Pour()
    {
        DateTimeOffset now = _time.GetUtcNow();
        _bucket = Math.Max(0, _bucket - (2 * (now - _bucketAt).TotalSeconds)) + 1;
        _bucketAt = now;
        if (_bucket > 50)
        {
            throw new FakePortalError("503 Service Unavailable", "QUERY_LIMIT_EXCEEDED", "Too many requests");
        }
    }

    public JsonObject Time() => new()
    {
        ["start"] = _time.GetUtcNow().ToUnixTimeSeconds(),
        ["operating"] = 0.25,
        ["operating_reset_at"] = _time.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds(),
    };

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new FakePortalViolation(message);
        }
    }
}
