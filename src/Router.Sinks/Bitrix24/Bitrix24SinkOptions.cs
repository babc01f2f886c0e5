using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Bitrix24;

/// <summary>The options of <c>type: bitrix24</c>: either <see cref="Webhook"/> or <see cref="Application"/>.</summary>
public sealed record Bitrix24SinkOptions
{
    /// <summary>The whole address of an incoming webhook: <c>https://portal/rest/USER/SECRET/</c>.</summary>
    [Option("адрес входящего вебхука: https://портал/rest/…/…/", "the address of an incoming webhook: https://portal/rest/…/…/")]
    public Secret? Webhook { get; init; }

    /// <summary>A local application, let in with <c>router sinks authorize</c>.</summary>
    [Option("локальное приложение: portal, client-id, client-secret", "a local application: portal, client-id, client-secret")]
    public Bitrix24Application? Application { get; init; }

    /// <summary>Who at the portal a login is: a user's id, or <c>inner:101</c>, an inner phone number.</summary>
    [Option("сотрудники портала по логинам: id пользователя или inner:101 — внутренний номер", "the portal's users by login: a user's id, or inner:101, an inner phone number")]
    public IReadOnlyDictionary<string, string> Users { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The user id of who answers for what logins without a user bring; default who made the webhook, or let the application in.</summary>
    [Option("id ответственного, если логина нет в users; без него — владелец вебхука или входа", "the responsible user's id for logins without a user; without it who made the webhook or let the application in", Min = 1)]
    public int? Responsible { get; init; }

    /// <summary>What becomes of unknown clients.</summary>
    [Option("незнакомый клиент: lead — завести лид, none — ничего", "an unknown client: lead makes a lead, none nothing")]
    public UnknownClient Unknown { get; init; }

    /// <summary>The field of contacts that holds the <c>UserID</c> of 1C-Connect; default none is looked at.</summary>
    [Option("поле контакта с UserID из 1С-Коннект: UF_CRM_…", "the contacts' field with the UserID of 1C-Connect: UF_CRM_…")]
    public string? ContactField { get; init; }

    /// <summary>The field of companies that holds the <c>ClientID</c> of 1C-Connect; default none is looked at.</summary>
    [Option("поле компании с ClientID из 1С-Коннект: UF_CRM_…", "the companies' field with the ClientID of 1C-Connect: UF_CRM_…")]
    public string? CompanyField { get; init; }

    /// <summary>The outer line of calls (<c>LINE_NUMBER</c>); default none.</summary>
    [Option("номер внешней линии для звонков", "the outer line of calls")]
    public string? Line { get; init; }

    /// <summary>Whether the card of a call that rings now pops up.</summary>
    [Option("показывать карточку, пока звонок идёт", "show the card while a call rings")]
    public bool Show { get; init; } = true;

    /// <summary>Requests a second that the portal lets pass for long: 1 to 50, default 2 (Enterprise: 5).</summary>
    [Option("запросов в секунду; на тарифе Энтерпрайз 5", "requests a second; 5 on the Enterprise plan", Min = 1, Max = 50)]
    public int Rate { get; init; } = 2;

    /// <summary>Requests that the portal lets pass at once: 1 to 1000, default 50 (Enterprise: 250).</summary>
    [Option("запросов разом; на тарифе Энтерпрайз 250", "requests at once; 250 on the Enterprise plan", Min = 1, Max = 1000)]
    public int Burst { get; init; } = 50;

    /// <summary>The proxy, http or socks5; default the system's.</summary>
    [Option("прокси: http://… или socks5://…; без него — системный", "the proxy: http://… or socks5://…; without it the system's")]
    public Uri? Proxy { get; init; }

    /// <summary>A file with certificates (PEM) that are trusted beside the system's.</summary>
    [Option("файл PEM с сертификатами своего центра, сверх системных", "a PEM file with certificates trusted beside the system's")]
    public string? Ca { get; init; }
}
