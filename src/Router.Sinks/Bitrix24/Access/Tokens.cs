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

    /// <summary>What the state keeps; <see langword="null"/> when nobody has let the application in.</summary>
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
    public Task SaveAsync(SinkContext context, CancellationToken cancellationToken)
    {
        Hide(context);
        context.State.Set(Name, JsonSerializer.Serialize(this));
        return context.State.SaveNowAsync(cancellationToken);
    }

    /// <summary>Lets nobody see them in what Router writes.</summary>
    public void Hide(SinkContext context)
    {
        context.Mask(Access);
        context.Mask(Refresh);
    }

    /// <summary>Nothing: it is all secret.</summary>
    public override string ToString() => "***";
}
