using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Amocrm;

/// <summary>Makes sinks of <c>type: amocrm</c>.</summary>
internal sealed class AmocrmSinkFactory : SinkFactory<AmocrmSinkOptions, AmocrmTarget>
{
    public override string Type => "amocrm";

    /// <summary>One request carries 50 calls; each that needs a new card takes four more, seven a second.</summary>
    public override SinkDefaults Defaults { get; } = new() { BatchMax = 50, BatchLinger = TimeSpan.FromSeconds(2), Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>What a chat's note says; a call without a text has its result in words.</summary>
    public override string DefaultText(TextLanguage language) => language.In(
        "{{#if MessageBody}}1С-Коннект, {{who AuthorID}}: {{MessageBody}}{{/if}}", "{{#if MessageBody}}1C-Connect, {{who AuthorID}}: {{MessageBody}}{{/if}}");

    public override IEnumerable<OptionProblem> Validate(AmocrmSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return AmocrmCheck.Problems(options);
    }

    public override ISink Build(AmocrmSinkOptions options, SinkContext context)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return new AmocrmSink(options, context);
    }
}
