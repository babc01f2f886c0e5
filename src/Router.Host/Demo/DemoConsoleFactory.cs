using Router.Sinks.Abstractions;
using Router.Sinks.Console;

namespace Router.Host.Demo;

/// <summary>Stands in for <c>type: console</c>: the story itself shows the texts, in their place.</summary>
internal sealed class DemoConsoleFactory : SinkFactory<ConsoleSinkOptions, NoTarget>
{
    public override string Type => "console";

    public override ISink Build(ConsoleSinkOptions options, SinkContext context) => new Quiet();

    private sealed class Quiet : ISink
    {
        public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<DeliveryOutcome>>([.. deliveries.Select(_ => DeliveryOutcome.Delivered)]);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
