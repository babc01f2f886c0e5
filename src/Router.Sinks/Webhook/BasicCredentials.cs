using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Webhook;

/// <summary>A user and a password: <c>basic:</c>.</summary>
public sealed record BasicCredentials
{
    /// <summary>The user; without a colon.</summary>
    [Option("пользователь", "the user")]
    public required string User { get; init; }

    /// <summary>The password.</summary>
    [Option("пароль", "the password")]
    public required Secret Password { get; init; }
}
