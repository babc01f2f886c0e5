using Router.Sinks.Abstractions;
using Router.Sinks.Texts;

namespace Router.Sinks.Telegram;

/// <summary>Makes sinks of <c>type: telegram</c>.</summary>
internal sealed class TelegramSinkFactory : SinkFactory<TelegramSinkOptions, TelegramTarget>
{
    public override string Type => "telegram";

    public override TextFormat TextFormat => TextFormat.Html;

    /// <summary>Two minutes for a call: a group may have to wait for its turn, and a record takes a while.</summary>
    public override SinkDefaults Defaults { get; } = new() { Timeout = TimeSpan.FromMinutes(2), Parallel = 4 };

    public override string DefaultText(TextLanguage language) => DefaultTexts.For(language, TextFormat.Html);

    public override IEnumerable<OptionProblem> Validate(TelegramSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return TelegramCheck.Problems(options);
    }

    public override IEnumerable<OptionProblem> ValidateTarget(TelegramTarget target, TelegramSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        return TelegramCheck.Problems(target, options);
    }

    public override ISink Build(TelegramSinkOptions options, SinkContext context)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return new TelegramSink(options, context);
    }
}
