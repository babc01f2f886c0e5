using System.Globalization;
using System.Text;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Webhook.Messages;

namespace Router.Sinks.Webhook.Signing;

/// <summary>
/// Signs as Standard Webhooks says, with each key: a receiver that knows one of them is content, so keys can be changed without a gap.
/// </summary>
internal sealed class WebhookSignatures(IReadOnlyList<Secret> secrets, TimeProvider time)
{
    private readonly SigningKey[] _keys = [.. secrets.Select(SigningKey.Read).OfType<SigningKey>()];

    /// <summary>The headers that sign a message at this attempt; none without keys.</summary>
    public IEnumerable<KeyValuePair<string, string>> HeadersOf(WebhookMessage message)
    {
        if (_keys.Length == 0)
        {
            return [];
        }

        string timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] content = [.. Encoding.ASCII.GetBytes($"{message.Id}.{timestamp}."), .. message.Body];
        return
        [
            KeyValuePair.Create("webhook-id", message.Id),
            KeyValuePair.Create("webhook-timestamp", timestamp),
            KeyValuePair.Create("webhook-signature", string.Join(' ', _keys.Select(key => key.Sign(content)))),
        ];
    }
}
