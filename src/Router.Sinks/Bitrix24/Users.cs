using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Access;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24;

/// <summary>Knows who at the portal a login is. What it had to ask for it keeps while the sink lives.</summary>
internal sealed class Users(Bitrix24SinkOptions options, SinkContext context, PortalClient portal, IPortalAccess access)
{
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    /// <summary>The user id of a login.</summary>
    /// <exception cref="PortalException">The portal did not say.</exception>
    public async Task<int> IdOfAsync(string login, CancellationToken cancellationToken)
    {
        if (options.Users.TryGetValue(login, out string? text) && PortalUser.TryRead(text, out PortalUser user))
        {
            return user.Id ?? await InnerAsync(user.InnerPhone!, cancellationToken);
        }

        return options.Responsible ?? access.User ?? await SelfAsync(cancellationToken);
    }

    private async Task<int> InnerAsync(string phone, CancellationToken cancellationToken)
    {
        if (_asked.TryGetValue(phone, out int known))
        {
            return known;
        }

        JsonElement? found = await portal.CallAsync(
            "user.get", new JsonObject { ["FILTER"] = new JsonObject { ["UF_PHONE_INNER"] = phone, ["ACTIVE"] = true } }, cancellationToken);
        return found.Items().Select(user => user.Find("ID")?.AsNumber()).FirstOrDefault() is { } id
            ? _asked[phone] = (int)id
            : throw new PortalException(
                DeliveryOutcome.Retry(context.Language.In(
                    "на портале нет сотрудника с внутренним номером из users; проверьте inner:…", "the portal has no user with an inner phone number of users; check inner:…")),
                concernsAll: false);
    }

    private async Task<int> SelfAsync(CancellationToken cancellationToken)
    {
        if (_asked.TryGetValue("", out int known))
        {
            return known;
        }

        JsonElement profile = await portal.CallAsync("profile", [], cancellationToken);
        return _asked[""] = (int)(profile.Find("ID")?.AsNumber() ?? throw new PortalException(
            DeliveryOutcome.Retry(context.Language.In("портал не назвал пользователя; укажите responsible", "the portal did not name its user; set responsible")), concernsAll: true));
    }
}
