using System.Globalization;
using Router.Actors.Deliveries;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Configuration.Binding;
using Router.Journal;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;

namespace Router.Host.Verbs.Trying;

/// <summary>Delivers events to a sink as Router would, one after another, each once.</summary>
/// <param name="context">The clock, the console and the language.</param>
/// <param name="configuration">A configuration with the sink and a route to it.</param>
internal sealed class TryRun(CliContext context, LoadedConfiguration configuration)
{
    private const string Login = "test";

    /// <summary>How long a cancelled call may take to end before it counts as hung, as in a running Router.</summary>
    private static readonly TimeSpan HungAfter = TimeSpan.FromSeconds(5);

    private readonly BoundSink _bound = configuration.Sinks[TryFile.Name];
    private readonly Language _language = configuration.LanguageOr(context.Language);
    private long _sequence;

    /// <summary>Makes the sink.</summary>
    /// <param name="log">Where its log lines go.</param>
    public ISink Build(TextWriter log) => _bound.Factory.Build(_bound.Options, new SinkContext
    {
        Name = TryFile.Name,
        Logger = new TryLog(log, configuration.Secrets),
        Time = context.Time,
        Folder = configuration.Folder,
        Language = _language == Language.Russian ? TextLanguage.Russian : TextLanguage.English,
        Zone = configuration.Rules.TimeZone,
        CreateHttpClient = SinkHttpClients.For(configuration.Folder),
        State = new TryState(),
    });

    /// <summary>Delivers one event.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="name">The event, as <c>--event</c> named it.</param>
    /// <param name="packet">The event.</param>
    /// <param name="cancellationToken">Ends the trial.</param>
    public async Task<TriedDelivery> DeliverAsync(ISink sink, string name, AgentEvent packet, CancellationToken cancellationToken)
    {
        (Delivery? delivery, string? problem) = Compose(packet);
        if (delivery is null)
        {
            return new TriedDelivery(name, DeliveryResult.Rejected, problem ?? "", NotBefore: null, Milliseconds: 0);
        }

        long start = context.Time.GetTimestamp();
        DeliveryOutcome outcome = await CallAsync(sink, delivery, cancellationToken);
        var took = (long)context.Time.GetElapsedTime(start).TotalMilliseconds;
        return new TriedDelivery(name, outcome.Result, configuration.Secrets.Mask(outcome.Reason), outcome.NotBefore, took);
    }

    private async Task<DeliveryOutcome> CallAsync(ISink sink, Delivery delivery, CancellationToken cancellationToken)
    {
        TimeSpan timeout = _bound.Policy.Timeout;
        using var timeUp = new CancellationTokenSource(timeout, context.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        try
        {
            IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync([delivery], both.Token).AsTask()
                .WaitAsync(timeout + HungAfter, context.Time, cancellationToken);
            return outcomes is [var only] ? only : DeliveryOutcome.Retry(context.Say(new Bilingual(
                $"ошибка приёмника: итогов {outcomes.Count}, доставка одна", $"a defect of the sink: {outcomes.Count} outcomes for 1 delivery")));
        }
        catch (Exception) when (timeUp.IsCancellationRequested)
        {
            string seconds = timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return DeliveryOutcome.Retry(context.Say(new Bilingual($"нет ответа за {seconds} с", $"no answer within {seconds} s")));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return DeliveryOutcome.Retry(exception.Message);
        }
    }

    private (Delivery? Delivery, string? Problem) Compose(AgentEvent packet)
    {
        DateTimeOffset now = context.Time.GetUtcNow();
        RouteDecision decision = configuration.CreateTable(revision: 1).Decide(packet, Login, now);
        var record = new EventRecord
        {
            Id = Guid.CreateVersion7(now),
            Login = Login,
            At = now,
            Key = decision.Key.Text,
            Packet = packet,
            Bytes = ReadOnlyMemory<byte>.Empty,
            Revision = decision.Revision,
            Destinations =
            [
                .. decision.Destinations.Select(to => new JournaledDestination(to.Sink, to.Address, to.Route, new Dictionary<string, string>(StringComparer.Ordinal))),
            ],
        };
        ComposedDelivery composed = configuration.CreateComposer(_bound, context.Language, NoNames.Instance).Compose(new SinkEntry(++_sequence, record), 0, 1);
        return (composed.Delivery, composed.Problem);
    }
}
