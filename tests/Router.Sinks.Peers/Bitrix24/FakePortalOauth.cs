using System.Globalization;
using System.Text.Json.Nodes;
using Router.Sinks.Peers.Http;

namespace Router.Sinks.Peers.Bitrix24;

/// <summary>The authorization server: a code lives 30 s, an access token an hour, and a refresh token is taken once.</summary>
internal sealed class FakePortalOauth(TimeProvider time)
{
    public const string ClientId = "local.573ad8a0346747.09223434";
    public const string ClientSecret = "client-s3cr3t-of-the-test";

    private readonly Dictionary<string, DateTimeOffset> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _accesses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refreshes = new(StringComparer.Ordinal);
    private int _last;

    public bool IsInstalled { get; set; } = true;

    /// <summary>Exchanges of either kind that went well.</summary>
    public int Exchanges { get; private set; }

    /// <summary>Every token that was ever given out.</summary>
    public List<string> Given { get; } = [];

    /// <summary>Runs before a token is given out for another.</summary>
    public Action Exchanging { get; set; } = () => { };

    /// <summary>What a person does with the address: lets the application in, and copies where the browser ended.</summary>
    public string Browse(Uri start)
    {
        Dictionary<string, string> query = QueryOf(start.Query);
        start.AbsolutePath.ShouldBe("/oauth/authorize/");
        query.Keys.ShouldBe(["client_id", "state"], ignoreOrder: true);
        query["client_id"].ShouldBe(ClientId);
        string code = $"code{++_last}";
        _codes[code] = time.GetUtcNow().AddSeconds(30);
        return $"https://localhost/router/?code={code}&state={query["state"]}&domain=portal.example.com&member_id=a223&scope=crm%2Ctelephony&server_domain=oauth.example.com";
    }

    /// <summary>A pair as if somebody had let the application in before.</summary>
    public (string Access, string Refresh) Grant()
    {
        JsonObject pair = Give();
        return (pair.Text("access_token")!, pair.Text("refresh_token")!);
    }

    public void LetIn(string access)
    {
        if (!_accesses.TryGetValue(access, out DateTimeOffset until))
        {
            throw new FakePortalError("401 Unauthorized", "NO_AUTH_FOUND", "Wrong authorization data");
        }

        if (until <= time.GetUtcNow())
        {
            throw new FakePortalError("401 Unauthorized", "expired_token", "The access token provided has expired");
        }
    }

    public JsonObject Exchange(ReceivedRequest request, string path)
    {
        request.Line.ShouldStartWith("GET ");
        Dictionary<string, string> query = QueryOf(path[path.IndexOf('?', StringComparison.Ordinal)..]);
        string grant = query.GetValueOrDefault("grant_type", "");
        string name = grant == "refresh_token" ? "refresh_token" : "code";
        if (!query.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(["grant_type", "client_id", "client_secret", name]))
        {
            throw new FakePortalViolation($"oauth/token: {string.Join(", ", query.Keys)}");
        }

        if (query["client_id"] != ClientId || query["client_secret"] != ClientSecret)
        {
            throw new FakePortalError("401 Unauthorized", "invalid_client", "");
        }

        Exchanging();
        bool isGood = grant == "refresh_token" ? _refreshes.Remove(query[name]) : _codes.Remove(query[name], out DateTimeOffset until) && until > time.GetUtcNow();
        if (!isGood)
        {
            throw new FakePortalError("400 Bad Request", "invalid_grant", $"Invalid: {query[name]}");
        }

        Exchanges++;
        return Give();
    }

    private JsonObject Give()
    {
        string access = string.Create(CultureInfo.InvariantCulture, $"access-t0ken-{++_last}");
        string refresh = string.Create(CultureInfo.InvariantCulture, $"refresh-t0ken-{_last}");
        _accesses[access] = time.GetUtcNow().AddHours(1);
        _refreshes.Add(refresh);
        Given.AddRange([access, refresh]);
        return new JsonObject
        {
            ["access_token"] = access,
            ["refresh_token"] = refresh,
            ["expires_in"] = 3600,
            ["member_id"] = "a223",
            ["scope"] = "crm,telephony",
            ["status"] = "L",
            ["user_id"] = FakePortal.WebhookUser,
        };
    }

    private static Dictionary<string, string> QueryOf(string query) => query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
}
