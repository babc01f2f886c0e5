using System.Text.Json;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Rest;

namespace Router.Sinks.Bitrix24.Access;

/// <summary>What lets an application in, as the sink's state keeps it.</summary>
/// <param name="Access">The access token: an hour.</param>
/// <param name="Refresh">The token for the next pair: 180 days, once.</param>
/// <param name="User">Who let the application in, where the server says it.</param>
internal sealed record Tokens(string Access, string Refresh, int? User)
{
    private const string Name = "tokens";

    /// <summary>What the authorization server answered; <see langword="null"/> when these are no tokens.</summary>
    public static Tokens? Read(JsonElement answer)
    {
        string? access = answer.Find("access_token")?.AsText();
        string? refresh = answer.Find("refresh_token")?.AsText();
        return string.IsNullOrEmpty(access) || string.IsNullOrEmpty(refresh) ? null : new Tokens(access, refresh, (int?)answer.Find("user_id")?.AsNumber());
    }

    public static Tokens? In(ISinkState state)
    {
        try
        {
            return state.Get(Name) is { } text ? JsonSerializer.Deserialize<Tokens>(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps them, on the disk before anybody uses them: the server takes a token for the next pair only once.</summary>
    public Task SaveAsync(ISinkState state, CancellationToken cancellationToken)
    {
        state.Set(Name, JsonSerializer.Serialize(this));
        return state.SaveNowAsync(cancellationToken);
    }

    /// <summary>Nothing: it is all secret.</summary>
    public override string ToString() => "***";
}
