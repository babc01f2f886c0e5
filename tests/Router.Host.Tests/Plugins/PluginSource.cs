namespace Router.Host.Tests.Plugins;

/// <summary>The source of a plugin with one sink, <c>type: echo</c>; a test puts its fault where it wants it.</summary>
internal sealed record PluginSource
{
    public string Version { get; init; } = "1.0.0";

    public string Type { get; init; } = "\"echo\"";

    public string Defaults { get; init; } = "new SinkDefaults()";

    public string Validate { get; init; } = "yield break;";

    public string Build { get; init; } = "return new EchoSink(context);";

    public string Deliver { get; init; } = "return Outcomes(deliveries);";

    public string Dispose { get; init; } = "return default;";

    /// <summary>More types, and more members of the options.</summary>
    public string More { get; init; } = "";

    public string MoreOptions { get; init; } = "";

    /// <summary>The gate that a test holds: what runs into it waits until the test lets it go.</summary>
    public static string WaitAt(string gate) => $"((System.Threading.ManualResetEventSlim)System.AppContext.GetData(\"{gate}\")).Wait();";

    public override string ToString() => $$"""
        #nullable enable annotations
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using Router.Sinks.Abstractions;
        using Router.Sinks.Abstractions.Options;

        [assembly: System.Reflection.AssemblyVersion("{{Version}}")]

        public sealed record EchoOptions
        {
            [Option("сколько строк", "how many lines", Min = 1, Max = 9)]
            public int MaxLines { get; init; } = 3;

            public Secret? Token { get; init; }

            {{MoreOptions}}
        }

        public sealed record EchoTarget
        {
            [Address]
            public string? Chat { get; init; }
        }

        public sealed class EchoFactory : SinkFactory<EchoOptions, EchoTarget>
        {
            public override string Type => {{Type}};

            public override SinkDefaults Defaults => {{Defaults}};

            public override IEnumerable<OptionProblem> Validate(EchoOptions options) { {{Validate}} }

            public override ISink Build(EchoOptions options, SinkContext context) { {{Build}} }
        }

        public sealed class EchoSink : ISink
        {
            private readonly SinkContext _context;

            public EchoSink(SinkContext context) => _context = context;

            public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) { await Task.CompletedTask; {{Deliver}} }

            public ValueTask DisposeAsync() { {{Dispose}} }

            private static IReadOnlyList<DeliveryOutcome> Outcomes(IReadOnlyList<Delivery> deliveries) => deliveries.Select(_ => DeliveryOutcome.Delivered).ToList();
        }

        {{More}}
        """;
}
