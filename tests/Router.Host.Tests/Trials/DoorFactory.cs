using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;

namespace Router.Host.Tests.Trials;

/// <summary>A sink that a person has to let in: whoever pastes the right word is in, and its state keeps that.</summary>
internal sealed class DoorFactory : SinkFactory<DoorFactory.Options, DoorFactory.Target>
{
    public const string Password = "open sesame";

    public override string Type => "door";

    public override TextFormat TextFormat => TextFormat.Html;

    public List<Delivery> Delivered { get; } = [];

    /// <summary>Thrown instead of building a sink.</summary>
    public Exception? Defect { get; set; }

    public override ISink Build(Options options, SinkContext context) => Defect is null ? new Door(this, context.State) : throw Defect;

    internal sealed record Options;

    internal sealed record Target
    {
        [Address]
        [Option("кому", "to whom")]
        public required string Chat { get; init; }
    }

    private sealed class Door(DoorFactory factory, ISinkState state) : IAuthorizedSink
    {
        public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
        {
            factory.Delivered.AddRange(deliveries);
            return new([.. deliveries.Select(_ => state.Get("in") is null ? DeliveryOutcome.Retry("the door is closed") : DeliveryOutcome.Delivered)]);
        }

        public Task<SinkCheck?> CheckAsync(CancellationToken cancellationToken) =>
            Task.FromResult<SinkCheck?>(state.Get("in") is null ? SinkCheck.Wrong("closed") : SinkCheck.Right("open", "and warm"));

        public Uri StartAuthorization() => new("https://door.example.com/?state=1");

        public async Task<SinkCheck> FinishAuthorizationAsync(string redirect, CancellationToken cancellationToken)
        {
            if (redirect != Password)
            {
                return SinkCheck.Wrong("wrong word");
            }

            state.Set("in", "yes");
            await state.SaveNowAsync(cancellationToken);
            return SinkCheck.Right("come in");
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
