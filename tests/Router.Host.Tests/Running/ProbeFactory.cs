using System.Collections.Concurrent;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;

namespace Router.Host.Tests.Running;

/// <summary>Sinks that tell when they were built and with which token, and do what a test wants of them.</summary>
internal sealed class ProbeFactory : SinkFactory<ProbeFactory.ProbeOptions, NoTarget>, IDisposable
{
    private readonly SemaphoreSlim _changes = new(0);

    public override string Type => "probe";

    /// <summary>Name and token of every sink that was built, in order.</summary>
    public ConcurrentQueue<(string Name, string Token)> Built { get; } = [];

    /// <summary>What a sink does with deliveries.</summary>
    public Func<SinkContext, string, DeliveryOutcome> Deliver { get; set; } = (_, _) => DeliveryOutcome.Delivered;

    public override ISink Build(ProbeOptions options, SinkContext context)
    {
        string token = options.Token.Reveal();
        Built.Enqueue((context.Name, token));
        _changes.Release();
        return new ProbeSink(() => Deliver(context, token));
    }

    /// <summary>Waits until so many more sinks were built.</summary>
    public async Task WaitForBuildsAsync(int count)
    {
        for (int i = 0; i < count; i++)
        {
            (await _changes.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
        }
    }

    public void Dispose() => _changes.Dispose();

    internal sealed record ProbeOptions
    {
        [Option("токен", "the token")]
        public required Secret Token { get; init; }
    }

    private sealed class ProbeSink(Func<DeliveryOutcome> deliver) : ISink
    {
        public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
            new([.. deliveries.Select(_ => deliver())]);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
