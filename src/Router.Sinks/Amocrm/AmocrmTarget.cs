using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Amocrm;

/// <summary>The options of a target of <c>type: amocrm</c>.</summary>
public sealed record AmocrmTarget
{
    /// <summary>The name of a new lead; default <c>Call from …</c> or <c>Call to …</c> with the client's name or number.</summary>
    [Template]
    [Option("название новой сделки; без него — «Звонок от …»", "the name of a new lead; without it \"Call from …\"")]
    public string? LeadName { get; init; }

    /// <summary>The name of a new contact; default the directory's name of the number, or the number.</summary>
    [Template]
    [Option("имя нового контакта; без него — имя из справочника или номер", "the name of a new contact; without it the directory's name, or the number")]
    public string? ContactName { get; init; }
}
