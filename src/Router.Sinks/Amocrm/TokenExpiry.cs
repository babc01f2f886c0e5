using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Router.Sinks.Amocrm.Api;

namespace Router.Sinks.Amocrm;

/// <summary>Reads when a token ends. Nothing is checked and nothing is decided by it but when to warn: amoCRM judges the token.</summary>
internal static class TokenExpiry
{
    /// <summary>The moment that the token (a JWT) names; <see langword="null"/> when it names none that can be read.</summary>
    public static DateTimeOffset? Of(string token)
    {
        if (token.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload)));
            return json.RootElement.At("exp").AsNumber() is > 0 and < 100_000_000_000 and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
