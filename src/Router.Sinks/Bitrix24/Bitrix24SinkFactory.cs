using Router.Sinks.Abstractions;

namespace Router.Sinks.Bitrix24;

/// <summary>Makes sinks of <c>type: bitrix24</c>.</summary>
internal sealed class Bitrix24SinkFactory : SinkFactory<Bitrix24SinkOptions, Bitrix24Target>
{
    public override string Type => "bitrix24";

    /// <summary>A delivery is up to four requests of at most a minute each, and a record besides.</summary>
    public override SinkDefaults Defaults { get; } = new() { Parallel = 4, Timeout = TimeSpan.FromMinutes(3) };

    public override string DefaultText(TextLanguage language) => Bitrix24Texts.Text(language);

    public override IEnumerable<OptionProblem> Validate(Bitrix24SinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Bitrix24Check.Problems(options);
    }

    public override IEnumerable<OptionProblem> ValidateTarget(Bitrix24Target target, Bitrix24SinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Bitrix24Check.Problems(target);
    }

    public override ISink Build(Bitrix24SinkOptions options, SinkContext context)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return options.Application is { } application
            ? new Bitrix24ApplicationSink(options, context, application)
            : new Bitrix24Sink(options, context, new Access.WebhookAccess(options.Webhook!));
    }
}
