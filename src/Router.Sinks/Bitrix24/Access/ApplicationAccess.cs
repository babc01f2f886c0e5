using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Access;

/// <summary>The way in as a local application. New tokens are asked for only when the portal calls the old expired, and once for all who wait.</summary>
internal sealed class ApplicationAccess(SinkContext context, OauthServer server, Bitrix24Application application) : IPortalAccess
{
    private readonly Lock _gate = new();
    private readonly Uri _rest = new(application.Portal, "/rest/");
    private Task? _renewal;

    public Uri Portal => application.Portal;

    public int? User => Tokens.In(context.State)?.User;

    public IReadOnlyList<string> Secrets =>
        Tokens.In(context.State) is { } tokens ? [application.ClientSecret.Reveal(), tokens.Access, tokens.Refresh] : [application.ClientSecret.Reveal()];

    public Task<Signature> SignAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new Signature(_rest, "", (Tokens.In(context.State) ?? throw NotAuthorized()).Access));

    public async Task<bool> TryRenewAsync(Signature expired, CancellationToken cancellationToken)
    {
        Task renewal;
        lock (_gate)
        {
            Tokens tokens = Tokens.In(context.State) ?? throw NotAuthorized();
            if (tokens.Access != expired.Token)
            {
                return true;
            }

            if (_renewal is null or { IsCompleted: true })
            {
                _renewal = RenewAsync(tokens);
            }

            renewal = _renewal;
        }

        // Whoever waits may give up; the pair that is on its way must be kept all the same.
        try
        {
            await renewal.WaitAsync(cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new PortalException(
                DeliveryOutcome.Retry(context.Language.In("новый вход не получен вовремя", "no new authorization in time")), concernsAll: true);
        }
    }

    private async Task RenewAsync(Tokens tokens)
    {
        try
        {
            Tokens renewed = await server.ExchangeAsync("refresh_token", "refresh_token", tokens.Refresh, CancellationToken.None);
            await (renewed with { User = renewed.User ?? tokens.User }).SaveAsync(context, CancellationToken.None);
        }
        catch (PortalException) when (Tokens.In(context.State) is { } now && now.Refresh != tokens.Refresh)
        {
            // Somebody let the application in again meanwhile, or the sink that this one stands in for was faster.
        }
    }

    private PortalException NotAuthorized() => new(
        DeliveryOutcome.Retry(context.Language.In(
            $"приложение ещё не впустили; выполните router sinks authorize {context.Name}", $"nobody has let the application in yet; run router sinks authorize {context.Name}")),
        concernsAll: true);
}
