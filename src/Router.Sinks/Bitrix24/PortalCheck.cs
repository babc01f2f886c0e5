using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Access;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24;

/// <summary>Looks whether the portal lets us in and with which rights; writes nothing.</summary>
internal sealed class PortalCheck(Bitrix24SinkOptions options, SinkContext context, PortalClient portal, IPortalAccess access)
{
    public async Task<SinkCheck> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            BatchReply reply = await portal.BatchAsync(
                [
                    new RestCommand("profile", "profile", []),
                    new RestCommand("scope", "scope", []),
                    .. options.Application is null ? Array.Empty<RestCommand>() : [new RestCommand("app", "app.info", [])],
                ],
                halt: false,
                cancellationToken);
            return Judge(reply);
        }
        catch (PortalException failure)
        {
            return SinkCheck.Wrong(failure.Message);
        }
    }

    private SinkCheck Judge(BatchReply reply)
    {
        foreach (string method in (string[])["profile", "scope"])
        {
            if (reply.ErrorOf(method) is { } error)
            {
                return SinkCheck.Wrong(portal.Refusal(method, error).Message);
            }
        }

        string host = OneLine.Of(access.Portal.Authority, 200);
        string user = OneLine.Of(reply["profile"]?.Find("ID")?.AsText() ?? "?", 20);
        string greeting = context.Language.In($"{host}: впустил как пользователя {user}", $"{host}: lets us in as user {user}");
        if (reply["app"]?.Find("INSTALLED")?.AsText() is "False" or "false" or "N")
        {
            return SinkCheck.Wrong(greeting, context.Language.In("приложение не установлено до конца; откройте его на портале", "the application is not fully installed; open it at the portal"));
        }

        var given = reply["scope"].Items().Select(scope => scope.AsText()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] missing = [.. Needed().Where(scope => !given.Contains(scope))];
        return missing.Length == 0
            ? SinkCheck.Right(greeting)
            : SinkCheck.Wrong([greeting, .. missing.Select(scope => context.Language.In($"нет права {scope}; отметьте его в настройках", $"the right {scope} is missing; tick it in the settings"))]);
    }

    private IEnumerable<string> Needed() =>
    [
        "crm",
        .. options.Application is null ? Array.Empty<string>() : ["telephony"],
        .. options.Users.Values.Any(user => PortalUser.TryRead(user, out PortalUser read) && read.InnerPhone is not null) ? ["user"] : Array.Empty<string>(),
    ];
}
