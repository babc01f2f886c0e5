using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Exec;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Exec;

/// <summary>A program knows the faults of a receiver on the network but for certificates.</summary>
public class ExecSinkContractTests : NetworkSinkContract, IAsyncDisposable
{
    private readonly ProgramPeer _program = new() { OnRequest = ProgramPeer.Deliver };
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override ISinkFactory Factory { get; } = new ExecSinkFactory(() => 0);

    protected override IReadOnlyList<PeerFault> Faults => [.. Enum.GetValues<PeerFault>().Except([PeerFault.Untrusted])];

    protected override IReadOnlyList<PeerFault> FaultsSeenByACheck => [PeerFault.Refused];

    public override async Task DisposeAsync()
    {
        await _program.DisposeAsync();
        await base.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await _program.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Defaults_GiveOneDeliveryACall_EightAtOnce()
    {
        Factory.Defaults.BatchMax.ShouldBe(1);
        Factory.Defaults.Parallel.ShouldBe(new ExecSinkOptions { Command = "x" }.InFlight);
    }

    protected override Delivery Delivery(int number = 1) => TestDeliveries.Of(number, target: new ExecTarget());

    protected override object Working() => WithSecret(_program.Options());

    protected override object Broken() => WithSecret(_program.Options()) with { Command = "./no-such-program" };

    protected override Task<IReadOnlyList<int>> ArrivedAsync() =>
        Task.FromResult<IReadOnlyList<int>>([.. _program.Requests.Where(request => request.Number != Refused).Select(request => request.Number)]);

    protected override Task<object> FacingAsync(PeerFault fault)
    {
        _program.OnRequest = (run, request) => fault switch
        {
            PeerFault.Rejecting => run.WriteAsync(Answer(request, "rejected", $"no such client, {SecretText}")),
            PeerFault.Failing => run.WriteAsync(Answer(request, "retry", $"database is away, {SecretText}")),
            PeerFault.Throttling => run.WriteAsync(
                $$"""{"id":"{{request.Id}}","result":"retry","reason":"busy","notBefore":"{{Test.Time.GetUtcNow() + Throttle:O}}"}"""),
            PeerFault.Malformed => run.WriteAsync(Answer(request, "ok", "done")),
            PeerFault.Closing => run.EndAsync(3),
            _ => Task.Run(_reached.SetResult),
        };
        return Task.FromResult(fault == PeerFault.Refused ? Broken() : Working());
    }

    protected override Task<object> RefusingAsync(int number)
    {
        Refused = number;
        _program.OnRequest = (run, request) => run.WriteAsync(request.Number == number ? Answer(request, "rejected", "no such client") : request.Delivered);
        return Task.FromResult(Working());
    }

    protected override Task HealAsync()
    {
        _program.OnRequest = ProgramPeer.Deliver;
        return Task.CompletedTask;
    }

    protected override Task ReachedAsync() => _reached.Task.WaitAsync(Limit.Token);

    /// <summary>The delivery that is refused, which does not count as arrived.</summary>
    private int Refused { get; set; }

    private static ExecSinkOptions WithSecret(ExecSinkOptions options) => options with
    {
        Environment = new Dictionary<string, Secret>(options.Environment, StringComparer.Ordinal) { ["TOKEN"] = new Secret(SecretText) },
    };

    private static string Answer(ProgramRequest request, string result, string reason) =>
        $$"""{"id":"{{request.Id}}","result":"{{result}}","reason":"{{reason}}"}""";
}
