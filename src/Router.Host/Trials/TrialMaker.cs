using System.Net;
using Router.Actors.Deliveries.Trials;
using Router.Host.Configuration;
using Router.Host.Configuration.Binding;
using Router.Host.Configuration.Options;
using Router.Host.Control;
using Router.Host.Logging;
using Router.Host.Running;
using Router.Protocol.Packets;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;

namespace Router.Host.Trials;

/// <summary>Makes of an order what the sink gets, and of what it answers a report.</summary>
internal static class TrialMaker
{
    /// <summary>The <c>state</c> of the event that a message sent by hand carries.</summary>
    public const string TestState = "Test";

    private static readonly Bilingual NoCheck = new(
        "без сообщения этот приёмник не проверить; отправьте одно: --send ТЕКСТ",
        "this sink cannot be tested without a message; send one: --send TEXT");

    /// <summary>The trial that an order asks for.</summary>
    /// <exception cref="RefusedException">There is no such sink, or the target is not right.</exception>
    public static SinkTrial Make(TrialOrder order, LoadedConfiguration configuration, DateTimeOffset now)
    {
        BoundSink sink = SinkOf(order.Sink, configuration);
        return order.Kind switch
        {
            TrialKind.Check => new SinkTrial.Check(),
            TrialKind.Authorize => new SinkTrial.StartAuthorization(),
            TrialKind.Authorized => new SinkTrial.FinishAuthorization(order.Text ?? ""),
            _ => new SinkTrial.Send(DeliveryOf(order, sink, configuration, now)),
        };
    }

    /// <summary>The sink of a name.</summary>
    /// <exception cref="RefusedException">There is no such sink.</exception>
    public static BoundSink SinkOf(string name, LoadedConfiguration configuration) =>
        configuration.Sinks.GetValueOrDefault(name) ?? throw Unknown(name, configuration.Sinks.Keys);

    /// <summary>A name that no sink has.</summary>
    public static RefusedException Unknown(string name, IEnumerable<string> known) =>
        new(RunMessages.UnknownSink, name, NearestName.Hint(name, [.. known])) { IsNotThere = true };

    /// <summary>The report of what a sink answered.</summary>
    /// <exception cref="RefusedException">There is no such sink, or it has no way to do that.</exception>
    public static TrialReport ReportOf(
        TrialOrder order, SinkTried tried, LoadedConfiguration configuration, Language language, SecretMask mask) => tried switch
    {
        { IsKnown: false } => throw Unknown(order.Sink, configuration.Sinks.Keys),
        { IsAble: false } when order.Kind == TrialKind.Check => new TrialReport(IsRight: true, [NoCheck.In(language)]),
        { IsAble: false } => throw new RefusedException(RunMessages.NoAuthorization, order.Sink),
        { Found: { } found } => new TrialReport(found.IsRight, [.. found.Lines.Select(mask.ApplyToReason)]),
        _ => new TrialReport(IsRight: true, [], tried.Address),
    };

    private static Delivery DeliveryOf(TrialOrder order, BoundSink sink, LoadedConfiguration configuration, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        string text = order.Text ?? "";
        return new Delivery
        {
            Id = $"test-{id}",
            Event = new RoutedEvent
            {
                Id = id,
                Login = "",
                ReceivedAt = now,
                Sequence = 0,
                Key = $"test-{id}",
                Packet = new AgentEvent { Object = RouterEvents.Object, State = TestState, Time = now },
            },
            Text = sink.Factory.TextFormat == TextFormat.Html ? WebUtility.HtmlEncode(text) : text,
            Target = order.Target is { } given ? TargetOf(given, sink, configuration) : TargetOf(sink, configuration),
            Route = TestState,
            Attempt = 1,
        };
    }

    /// <summary>What the first route says that names the sink; without one, what a target has by default.</summary>
    private static object TargetOf(BoundSink sink, LoadedConfiguration configuration) =>
        configuration.Targets.FirstOrDefault(target => target.Target.Sink == sink.Name)?.Options
            ?? TargetOf(new Dictionary<string, string>(StringComparer.Ordinal), sink, configuration);

    private static object TargetOf(IReadOnlyDictionary<string, string> given, BoundSink sink, LoadedConfiguration configuration)
    {
        string[] known = [.. OptionShape.Of(sink.Factory.TargetType).Select(shape => shape.Name)];
        if (given.Keys.FirstOrDefault(key => !known.Contains(key, StringComparer.Ordinal)) is { } unknown)
        {
            throw new RefusedException(RunMessages.UnknownTargetOption, sink.Name, unknown, NearestName.Hint(unknown, known));
        }

        (object? options, _, Bilingual? problem) = configuration.JournaledTargets.Read(sink.Factory, given);
        return options ?? throw new RefusedException(RunMessages.TargetUnfit, sink.Name, problem!);
    }
}
