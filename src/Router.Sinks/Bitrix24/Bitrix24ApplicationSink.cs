using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Access;
using Router.Sinks.Http;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24;

/// <summary>The sink of a local application, which somebody has to let in once.</summary>
internal sealed class Bitrix24ApplicationSink : IAuthorizedSink
{
    private readonly SinkContext _context;
    private readonly ApiClient _api;
    private readonly Bitrix24Sink _sink;
    private readonly Authorization _authorization;

    public Bitrix24ApplicationSink(Bitrix24SinkOptions options, SinkContext context, Bitrix24Application application)
    {
        _context = context;
        Tokens.In(context.State)?.Hide(context);
        _api = new ApiClient(context, new HttpSettings { Proxy = options.Proxy, CertificateAuthority = options.Ca });
        var server = new OauthServer(context, _api, application);
        _sink = new Bitrix24Sink(options, context, new ApplicationAccess(context, server, application));
        _authorization = new Authorization(context, server, application);
    }

    public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
        _sink.DeliverAsync(deliveries, cancellationToken);

    public Task<SinkCheck?> CheckAsync(CancellationToken cancellationToken) => _sink.CheckAsync(cancellationToken);

    public Uri StartAuthorization() => _authorization.Start();

    public async Task<SinkCheck> FinishAuthorizationAsync(string redirect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(redirect);
        if (await _authorization.FinishAsync(redirect, cancellationToken) is { } problem)
        {
            return SinkCheck.Wrong(problem);
        }

        SinkCheck found = (await _sink.CheckAsync(cancellationToken))!;
        return found with { Lines = [_context.Language.In("приложение впустили, вход сохранён", "the application is let in, the authorization is kept"), .. found.Lines] };
    }

    public async ValueTask DisposeAsync()
    {
        await _sink.DisposeAsync();
        _api.Dispose();
    }
}
