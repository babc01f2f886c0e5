using System.Globalization;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Trials;

/// <summary>Something that a person has a sink try.</summary>
public abstract record SinkTrial
{
    /// <summary>Tries it.</summary>
    /// <param name="sink">The sink; no delivery runs beside.</param>
    /// <param name="language">The language of what is said about it.</param>
    /// <param name="cancellationToken">Cancelled at the sink's time-out.</param>
    public abstract Task<SinkTried> RunAsync(ISink sink, Language language, CancellationToken cancellationToken);

    /// <summary>Looks whether credentials and rights are right.</summary>
    public sealed record Check : SinkTrial
    {
        /// <inheritdoc/>
        public override async Task<SinkTried> RunAsync(ISink sink, Language language, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(sink);
            return await sink.CheckAsync(cancellationToken) is { } found ? new SinkTried { Found = found } : SinkTried.Unable;
        }
    }

    /// <summary>Delivers something that is not in the journal.</summary>
    /// <param name="Delivery">The delivery.</param>
    public sealed record Send(Delivery Delivery) : SinkTrial
    {
        /// <inheritdoc/>
        public override async Task<SinkTried> RunAsync(ISink sink, Language language, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(sink);
            IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync([Delivery], cancellationToken);
            DeliveryOutcome outcome = outcomes.Count == 1 ? outcomes[0] : default;
            return new SinkTried
            {
                Found = outcome.Result switch
                {
                    DeliveryResult.Delivered when !outcome.IsNothingToDo => SinkCheck.Right(SinkTexts.Arrived.In(language)),
                    DeliveryResult.None => SinkCheck.Wrong(SinkTexts.NoOutcome.In(language)),
                    _ when outcome.NotBefore is { } at => SinkCheck.Wrong(
                        $"{outcome.Reason} ({at.ToString("u", CultureInfo.InvariantCulture)})"),
                    _ => SinkCheck.Wrong(outcome.Reason),
                },
            };
        }
    }

    /// <summary>Begins an authorization: answers with the address to open in a browser.</summary>
    public sealed record StartAuthorization : SinkTrial
    {
        /// <inheritdoc/>
        public override Task<SinkTried> RunAsync(ISink sink, Language language, CancellationToken cancellationToken) =>
            Task.FromResult(sink is IAuthorizedSink authorized ? new SinkTried { Address = authorized.StartAuthorization() } : SinkTried.Unable);
    }

    /// <summary>Ends an authorization.</summary>
    /// <param name="Redirect">What the person pasted: a secret, so it stands in no text.</param>
    public sealed record FinishAuthorization(string Redirect) : SinkTrial
    {
        /// <inheritdoc/>
        public override async Task<SinkTried> RunAsync(ISink sink, Language language, CancellationToken cancellationToken) =>
            sink is IAuthorizedSink authorized
                ? new SinkTried { Found = await authorized.FinishAuthorizationAsync(Redirect, cancellationToken) }
                : SinkTried.Unable;

        /// <inheritdoc/>
        public override string ToString() => nameof(FinishAuthorization);
    }
}
