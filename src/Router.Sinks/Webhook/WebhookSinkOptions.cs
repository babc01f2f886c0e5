using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Webhook;

/// <summary>The options of <c>type: webhook</c>.</summary>
public sealed record WebhookSinkOptions
{
    /// <summary>Where to POST: http or https, without a user and a password.</summary>
    [Option("адрес, куда отправлять: http или https", "where to POST: http or https")]
    public required Uri Url { get; init; }

    /// <summary>How an event becomes a message; default the whole envelope as the body.</summary>
    [Option("structured — конверт CloudEvents целиком; binary — в теле только data, остальное в заголовках ce-…", "structured: the whole CloudEvents envelope; binary: only data in the body, the rest in ce-… headers")]
    public WebhookMode Mode { get; init; }

    /// <summary>Keys that sign each request by Standard Webhooks, each of them; default none.</summary>
    [Option("ключи подписи Standard Webhooks (whsec_…): один или несколько, пока ключ меняется", "keys of Standard Webhooks signatures (whsec_…): one, or more while a key is changed")]
    public IReadOnlyList<Secret> Signing { get; init; } = [];

    /// <summary>Headers of every request; default none.</summary>
    [Option("заголовки каждого запроса", "headers of every request")]
    public IReadOnlyDictionary<string, Secret> Headers { get; init; } = new Dictionary<string, Secret>(StringComparer.OrdinalIgnoreCase);

    /// <summary>HTTP's basic authentication; not together with <see cref="Bearer"/>.</summary>
    [Option("вход по имени и паролю", "basic authentication")]
    public BasicCredentials? Basic { get; init; }

    /// <summary>The token of <c>Authorization: Bearer</c>; not together with <see cref="Basic"/>.</summary>
    [Option("токен для Authorization: Bearer", "the token of Authorization: Bearer")]
    public Secret? Bearer { get; init; }

    /// <summary>The proxy, http or socks5; default the system's.</summary>
    [Option("прокси: http://… или socks5://…; без него — системный", "the proxy: http://… or socks5://…; without it the system's")]
    public Uri? Proxy { get; init; }

    /// <summary>A file with certificates (PEM) that are trusted beside the system's.</summary>
    [Option("файл PEM с сертификатами своего центра, сверх системных", "a PEM file with certificates trusted beside the system's")]
    public string? Ca { get; init; }

    /// <summary>Our own certificate, for a receiver that asks for one: a PEM or PFX file; default none. Needs https.</summary>
    [Option("файл PEM или PFX со своим сертификатом, если получатель его требует", "a PEM or PFX file with our own certificate, for a receiver that asks for one")]
    public string? Certificate { get; init; }

    /// <summary>The PEM file with the certificate's key, when that is apart.</summary>
    [Option("файл PEM с ключом сертификата, если он отдельно", "a PEM file with the certificate's key, when that is apart")]
    public string? Key { get; init; }

    /// <summary>The password of the PFX file or of the key.</summary>
    [Option("пароль файла PFX или ключа", "the password of the PFX file or of the key")]
    public Secret? CertificatePassword { get; init; }

    /// <summary>How many redirects (307 and 308) are followed for one delivery, 0 to 10; default none.</summary>
    [Option("сколько перенаправлений (307, 308) проходить за одну доставку", "how many redirects (307, 308) are followed for one delivery", Min = 0, Max = 10)]
    public int Redirects { get; init; }

    /// <summary>Whether a redirect may lead to an address that is not of the open internet, or through a proxy, where that cannot be seen.</summary>
    [Option("пускать ли перенаправления в локальные сети и через прокси", "whether redirects may lead into private networks and through a proxy")]
    public bool PrivateRedirects { get; init; }
}
