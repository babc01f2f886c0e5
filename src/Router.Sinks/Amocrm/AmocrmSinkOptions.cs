using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Amocrm;

/// <summary>The options of <c>type: amocrm</c>.</summary>
public sealed record AmocrmSinkOptions
{
    /// <summary>The account's address, such as <c>https://company.amocrm.ru</c> or <c>https://company.kommo.com</c>.</summary>
    [Option("адрес аккаунта: https://company.amocrm.ru или https://company.kommo.com", "the account's address: https://company.amocrm.ru or https://company.kommo.com")]
    public required Uri Address { get; init; }

    /// <summary>The long-lived token of a private integration.</summary>
    [Option("долгосрочный токен приватной интеграции", "the long-lived token of a private integration")]
    public required Secret Token { get; init; }

    /// <summary>How long before the token expires Router begins to say so, once a day; 1 to 365 days, default 14.</summary>
    [Option("за сколько предупреждать, что токен истекает", "how long before it expires to warn of the token's end", Min = 86_400, Max = 31_536_000)]
    public TimeSpan Warn { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Our people: a login, a number or a UUID, and the id of the amoCRM user; default nobody.</summary>
    [Option("наши сотрудники: логин, номер или UUID — id пользователя amoCRM", "our people: a login, a number or a UUID, and the id of the amoCRM user")]
    public IReadOnlyDictionary<string, string> Users { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Clients that have no number in their events: a UUID (or a number), and the id of the amoCRM contact; default nobody.</summary>
    [Option("клиенты без номера: UUID (или номер) — id контакта amoCRM", "clients without a number: a UUID (or a number), and the id of the amoCRM contact")]
    public IReadOnlyDictionary<string, string> Contacts { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The id of the amoCRM user who answers for what nobody of <see cref="Users"/> does; default nobody.</summary>
    [Option("id пользователя amoCRM, если сотрудника нет в users", "the id of the amoCRM user where the employee is not in users", Min = 1)]
    public int? Responsible { get; init; }

    /// <summary>What becomes of a number that amoCRM does not know.</summary>
    [Option("неизвестный номер: lead — контакт и сделка, contact — контакт, unsorted — в неразобранное, none — ничего", "an unknown number: lead means a contact and a lead, contact, unsorted (incoming leads), none")]
    public UnknownNumber Unknown { get; init; }

    /// <summary>The pipeline of new leads; default the account's main one.</summary>
    [Option("id воронки для новых сделок; без него — главная", "the id of the pipeline of new leads; without it the main one", Min = 1)]
    public int? Pipeline { get; init; }

    /// <summary>The status of new leads; default the first of the pipeline.</summary>
    [Option("id этапа для новых сделок; без него — первый", "the id of the status of new leads; without it the first", Min = 1)]
    public int? Status { get; init; }

    /// <summary>Whether Router finds the contact itself and writes the call there, instead of leaving the choice of the card to amoCRM; default no.</summary>
    [Option("писать звонок примечанием в контакт, который нашёл Router", "write a call as a note of the contact that Router finds")]
    public bool Notes { get; init; }

    /// <summary>The name that amoCRM shows as the source of the calls; default <c>1C-Connect</c>.</summary>
    [Option("источник звонков, как его покажет amoCRM", "the source of the calls, as amoCRM shows it")]
    public string Source { get; init; } = "1C-Connect";

    /// <summary>The proxy, http or socks5; default the system's.</summary>
    [Option("прокси: http://… или socks5://…; без него — системный", "the proxy: http://… or socks5://…; without it the system's")]
    public Uri? Proxy { get; init; }

    /// <summary>A file with certificates (PEM) that are trusted beside the system's.</summary>
    [Option("файл PEM с сертификатами своего центра, сверх системных", "a PEM file with certificates trusted beside the system's")]
    public string? Ca { get; init; }
}
