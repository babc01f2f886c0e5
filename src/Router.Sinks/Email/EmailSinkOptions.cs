using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Email;

/// <summary>The options of <c>type: email</c>.</summary>
public sealed record EmailSinkOptions
{
    /// <summary>The mail server: a name or an address, without a port.</summary>
    [Option("почтовый сервер, например smtp.yandex.ru или smtp.mail.ru", "the mail server, such as smtp.yandex.ru or smtp.mail.ru")]
    public required string Host { get; init; }

    /// <summary>Its port; default 465, with <see cref="EmailTls.Starttls"/> 587, with <see cref="EmailTls.None"/> 25.</summary>
    [Option(
        "порт; без него 465, при tls: starttls — 587, при tls: none — 25", "the port; without it 465, with tls: starttls 587, with tls: none 25", Min = 1, Max = 65535)]
    public int? Port { get; init; }

    /// <summary>When the connection is encrypted.</summary>
    [Option(
        "шифрование: implicit — с начала, starttls, none или auto — по порту", "encryption: implicit means from the start, starttls, none, or auto, by the port")]
    public EmailTls Tls { get; init; }

    /// <summary>Who logs in; default nobody does.</summary>
    [Option("логин на почтовом сервере", "the login at the mail server")]
    public string? User { get; init; }

    /// <summary>The password: with Yandex and Mail.ru one made for an application.</summary>
    [Option("пароль; у Яндекса и Mail.ru — пароль приложения", "the password; with Yandex and Mail.ru one made for an application")]
    public Secret? Password { get; init; }

    /// <summary>Who the letters are from: <c>name@example.com</c> or <c>Name &lt;name@example.com&gt;</c>.</summary>
    [Option("от кого письма: router@example.com или Router <router@example.com>", "who letters are from: router@example.com or Router <router@example.com>")]
    public required string From { get; init; }

    /// <summary>The proxy, http or socks5; default none, the system's is not used.</summary>
    [Option("прокси: http://… или socks5://…; без него — напрямую", "the proxy: http://… or socks5://…; without it there is none")]
    public Uri? Proxy { get; init; }

    /// <summary>A file with certificates (PEM) that are trusted beside the system's.</summary>
    [Option("файл PEM с сертификатами своего центра, сверх системных", "a PEM file with certificates trusted beside the system's")]
    public string? Ca { get; init; }
}
