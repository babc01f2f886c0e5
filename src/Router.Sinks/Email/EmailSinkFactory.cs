using Router.Sinks.Abstractions;
using Router.Sinks.Texts;

namespace Router.Sinks.Email;

/// <summary>Makes sinks of <c>type: email</c>.</summary>
internal sealed class EmailSinkFactory : SinkFactory<EmailSinkOptions, EmailTarget>
{
    public override string Type => "email";

    /// <summary>Always HTML, for a sink has one format and its targets two: a plain letter has its values turned back.</summary>
    public override TextFormat TextFormat => TextFormat.Html;

    /// <summary>Without tags, which a plain letter would show.</summary>
    public override string DefaultText(TextLanguage language) => DefaultTexts.For(language, TextFormat.Plain);

    public override IEnumerable<OptionProblem> Validate(EmailSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return EmailCheck.Problems(options);
    }

    public override IEnumerable<OptionProblem> ValidateTarget(EmailTarget target, EmailSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(target);
        return EmailCheck.Problems(target);
    }

    public override ISink Build(EmailSinkOptions options, SinkContext context)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        return new EmailSink(options, context);
    }
}
