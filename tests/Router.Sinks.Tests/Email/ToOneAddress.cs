using Router.Sinks.Abstractions;
using Router.Sinks.Email;

namespace Router.Sinks.Tests.Email;

/// <summary>The factory of letters for suites whose deliveries have no target: they go to one address, with their numbers as texts.</summary>
internal sealed class ToOneAddress : ISinkFactory
{
    private readonly ISinkFactory _inner = new EmailSinkFactory();

    public string Type => _inner.Type;

    public Type OptionsType => _inner.OptionsType;

    public Type TargetType => _inner.TargetType;

    public TextFormat TextFormat => _inner.TextFormat;

    public SinkDefaults Defaults => _inner.Defaults;

    public string DefaultText(TextLanguage language) => _inner.DefaultText(language);

    public IEnumerable<OptionProblem> Validate(object options) => _inner.Validate(options);

    public ISink Build(object options, SinkContext context) => new Sink(_inner.Build(options, context));

    private sealed class Sink(ISink inner) : ISink
    {
        public ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
            inner.DeliverAsync([.. deliveries.Select(delivery => delivery with { Target = Mail.Target, Text = $"{delivery.Event.Sequence}" })], cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
