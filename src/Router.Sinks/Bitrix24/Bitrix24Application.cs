using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Bitrix24;

/// <summary>A local application of the portal: what <c>application</c> says.</summary>
public sealed record Bitrix24Application
{
    /// <summary>The portal's address: <c>https://company.bitrix24.ru</c>.</summary>
    [Option("адрес портала: https://company.bitrix24.ru", "the portal's address: https://company.bitrix24.ru")]
    public required Uri Portal { get; init; }

    /// <summary>The application's code: <c>local.…</c>.</summary>
    [Option("код приложения (client_id): local.…", "the application's code (client_id): local.…")]
    public required string ClientId { get; init; }

    /// <summary>The application's key.</summary>
    [Option("ключ приложения (client_secret)", "the application's key (client_secret)")]
    public required Secret ClientSecret { get; init; }

    /// <summary>The authorization server; default <c>https://oauth.bitrix24.tech</c>.</summary>
    [Option("сервер авторизации", "the authorization server")]
    public Uri Oauth { get; init; } = new("https://oauth.bitrix24.tech");
}
