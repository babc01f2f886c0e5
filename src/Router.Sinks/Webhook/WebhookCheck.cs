using System.Buffers;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Webhook.Signing;

namespace Router.Sinks.Webhook;

/// <summary>Finds what is wrong with options, so that no request can be spoilt by them.</summary>
internal static class WebhookCheck
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Headers that the sink or HTTP itself sets.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Connection", "Host", "Expect", "Upgrade",
        "Idempotency-Key", "Proxy-Authorization", "TE", "Trailer", "webhook-id", "webhook-timestamp", "webhook-signature",
    };

    public static IEnumerable<OptionProblem> Problems(WebhookSinkOptions options) =>
    [
        .. OfUrl(options.Url),
        .. OfProxy(options.Proxy),
        .. OfCredentials(options),
        .. OfCertificate(options),
        .. OfSigning(options.Signing),
        .. options.Headers.SelectMany(header => OfHeader(header.Key, header.Value, options)),
    ];

    private static IEnumerable<OptionProblem> OfUrl(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
        {
            yield return new OptionProblem("url", "нужен полный адрес: https://host/путь", "a whole address is needed: https://host/path");
        }
        else if (url.UserInfo.Length > 0)
        {
            yield return new OptionProblem(
                "url", "имя и пароль в адресе видны всем; напишите их в basic: { user, password }", "a password in the address is seen by all; write basic: { user, password }");
        }
    }

    private static IEnumerable<OptionProblem> OfProxy(Uri? proxy)
    {
        if (proxy is not null && (!proxy.IsAbsoluteUri || proxy.Scheme is not ("http" or "socks5") || proxy.Host.Length == 0))
        {
            yield return new OptionProblem("proxy", "нужен http://host:порт или socks5://host:порт", "http://host:port or socks5://host:port is needed");
        }
    }

    private static IEnumerable<OptionProblem> OfCredentials(WebhookSinkOptions options)
    {
        if (options.Basic is not null && options.Bearer is not null)
        {
            yield return new OptionProblem("bearer", "или basic, или bearer: вместе нельзя", "either basic or bearer, not both");
        }

        if (options.Basic?.User.Contains(':', StringComparison.Ordinal) == true)
        {
            yield return new OptionProblem("basic.user", "в имени не может быть двоеточия", "the user cannot hold a colon");
        }

        if (options.Bearer?.Reveal() is { } token && (token.Length == 0 || token.AsSpan().ContainsAnyExceptInRange('!', '~')))
        {
            yield return new OptionProblem(
                "bearer", "в токене только латиница и знаки, без пробелов и переводов строк", "the token takes ASCII letters and signs, no blanks and no line ends");
        }
    }

    private static IEnumerable<OptionProblem> OfCertificate(WebhookSinkOptions options)
    {
        if (options.Certificate is not null)
        {
            if (options.Url is { IsAbsoluteUri: true, Scheme: "http" })
            {
                yield return new OptionProblem("certificate", "сертификат показывают только по https", "a certificate is shown by https only");
            }

            yield break;
        }

        if (options.Key is not null)
        {
            yield return new OptionProblem("key", "к ключу нужен certificate", "a key needs its certificate");
        }

        if (options.CertificatePassword is not null)
        {
            yield return new OptionProblem("certificate-password", "к паролю нужен certificate", "a password needs its certificate");
        }
    }

    private static IEnumerable<OptionProblem> OfSigning(IReadOnlyList<Secret> secrets)
    {
        for (int i = 0; i < secrets.Count; i++)
        {
            if (SigningKey.Read(secrets[i]) is null)
            {
                yield return new OptionProblem(
                    "signing",
                    $"ключ {i + 1}: нужны whsec_ и от 24 до 64 байтов в base64",
                    $"key {i + 1}: whsec_ and 24 to 64 bytes in base64 are needed");
            }
        }
    }

    private static IEnumerable<OptionProblem> OfHeader(string name, Secret value, WebhookSinkOptions options)
    {
        string option = $"headers.{name}";
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(Token))
        {
            yield return new OptionProblem("headers", "имя заголовка — латинские буквы, цифры и дефис", "a header's name takes ASCII letters, digits and hyphens");
        }
        else if (Taken.Contains(name) || name.StartsWith("ce-", StringComparison.OrdinalIgnoreCase))
        {
            yield return new OptionProblem(option, "этот заголовок ставит сам Router", "Router sets this header itself");
        }
        else if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && (options.Basic is not null || options.Bearer is not null))
        {
            yield return new OptionProblem(option, "Authorization уже задан через basic или bearer", "basic or bearer sets Authorization already");
        }

        if (value.Reveal().AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            yield return new OptionProblem(
                option, "в значении только печатные знаки ASCII, без переводов строк", "the value takes printable ASCII only, no line ends");
        }
    }
}
