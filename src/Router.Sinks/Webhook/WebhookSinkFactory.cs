using Router.Sinks.Abstractions;

namespace Router.Sinks.Webhook;

/// <summary>Makes sinks of <c>type: webhook</c>.</summary>
internal sealed class WebhookSinkFactory : SinkFactory<WebhookSinkOptions, NoTarget>
{
    public override string Type => "webhook";

    public override SinkDefaults Defaults { get; } = new() { Parallel = 4 };

    public override IEnumerable<OptionProblem> Validate(WebhookSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return WebhookCheck.Problems(options);
    }

    public override ISink Build(WebhookSinkOptions options, SinkContext context)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return new WebhookSink(options, context);
    }
}
