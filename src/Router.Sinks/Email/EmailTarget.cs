using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Email;

/// <summary>The options of a target of <c>type: email</c>. Addresses are separated by commas and may have names.</summary>
public sealed record EmailTarget
{
    /// <summary>Whom the letter is to.</summary>
    [Address]
    [Option("кому, через запятую", "whom it is to, separated by commas")]
    public required string To { get; init; }

    /// <summary>Who gets a copy.</summary>
    [Address]
    [Option("кому копия, через запятую", "who gets a copy, separated by commas")]
    public string? Cc { get; init; }

    /// <summary>Who gets a copy that the others do not see.</summary>
    [Address]
    [Option("кому скрытая копия, через запятую", "who gets a copy that the others do not see, separated by commas")]
    public string? Bcc { get; init; }

    /// <summary>The subject, made of a template; default what the event is about.</summary>
    [Template(EmailTexts.SubjectInRussian, EmailTexts.SubjectInEnglish)]
    [Option("шаблон темы: Звонок {{name CallFrom}}", "the template of the subject: Call from {{name CallFrom}}")]
    public string? Subject { get; init; }

    /// <summary>Where an answer goes; default to <see cref="EmailSinkOptions.From"/>.</summary>
    [Option("куда отвечать; без этого — отправителю", "where an answer goes; without it to the sender")]
    public string? ReplyTo { get; init; }

    /// <summary>What the text is.</summary>
    [Option("текст: plain или html", "the text: plain or html")]
    public EmailFormat Format { get; init; }
}
