using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Bitrix24;

/// <summary>The options of a target of <c>type: bitrix24</c>.</summary>
public sealed record Bitrix24Target
{
    /// <summary>The card that gets comments: <c>contact:123</c>, also <c>company</c>, <c>lead</c>, <c>deal</c>; default the client's.</summary>
    [Address]
    [Option("карточка для комментариев: contact:123, company:…, lead:…, deal:…; без неё — карточка клиента", "the card for comments: contact:123, company:…, lead:…, deal:…; without it the client's")]
    public string? Entity { get; init; }

    /// <summary>The template of a new lead's title.</summary>
    [Template(Bitrix24Texts.RussianTitle, Bitrix24Texts.EnglishTitle)]
    [Option("шаблон названия нового лида", "the template of a new lead's title")]
    public string? Title { get; init; }

    /// <summary>The template of a call's subject among the card's activities.</summary>
    [Template(Bitrix24Texts.Subject, Bitrix24Texts.Subject)]
    [Option("шаблон темы дела о звонке", "the template of the subject of a call's activity")]
    public string? Subject { get; init; }
}
