using System.Net;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;
using Router.Sinks.Words;

namespace Router.Sinks.Webhook;

/// <summary>
/// Where redirects lead, and the clients that follow them. A receiver must not make Router send into networks that only Router reaches:
/// unless the options allow it, private addresses are refused at the moment of connecting.
/// </summary>
internal sealed class WebhookRedirects : IDisposable
{
    private readonly WebhookSinkOptions _options;
    private readonly HttpSettings _settings;
    private readonly TextLanguage _language;
    private readonly ReceiverWords _words;
    private readonly SinkConnection _near;
    private readonly SinkConnection _far;

    public WebhookRedirects(WebhookSinkOptions options, HttpSettings settings, SinkContext context, ReceiverWords words)
    {
        _options = options;
        _settings = settings;
        _language = context.Language;
        _words = words;
        HttpSettings following = options.PrivateRedirects ? settings : settings with { MayConnectTo = PublicAddresses.Contain };
        _near = new SinkConnection(context, following);
        _far = new SinkConnection(context, following with { Certificate = null, CertificateKey = null, CertificatePassword = null });
    }

    /// <summary>The address that an answer sends on to; <see langword="null"/> when it is an end.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="from">Who gave it.</param>
    /// <param name="followed">How many redirects led there.</param>
    /// <exception cref="RedirectRefusedException">It may not be followed.</exception>
    public Uri? Next(HttpResponseMessage response, Uri from, int followed)
    {
        bool isRedirect = response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        if (!isRedirect || followed >= _options.Redirects || response.Headers.Location is not { } location || !Uri.TryCreate(from, location, out Uri? to))
        {
            return null;
        }

        if (to.Scheme is not ("http" or "https") || (from.Scheme == Uri.UriSchemeHttps && to.Scheme != Uri.UriSchemeHttps))
        {
            throw Refused(
                to,
                "проходим только на http и https, и никогда с https на http; впишите верный адрес в url",
                "only http and https are followed, and never from https to http; write the right address in url");
        }

        if (!_options.PrivateRedirects && SinkProxy.To(to, _settings) is not null)
        {
            throw Refused(
                to,
                "куда ведёт перенаправление за прокси, не проверить; если ему можно верить, private-redirects: true",
                "where a redirect ends behind a proxy cannot be checked; if it can be trusted, private-redirects: true");
        }

        return to;
    }

    /// <summary>The client for an address that a redirect named: another origin does not see our certificate.</summary>
    /// <exception cref="NoAnswerException">It cannot be made.</exception>
    public HttpClient ClientFor(Uri address) => (IsOwn(address) ? _near : _far).Open();

    /// <summary>Whether an address is of the receiver that the options name.</summary>
    public bool IsOwn(Uri address) =>
        Uri.Compare(address, _options.Url, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Says that an address is private.</summary>
    public RedirectRefusedException Private(Uri address) => Refused(
        address,
        "адрес не из открытого интернета; если так и надо, private-redirects: true",
        "the address is not of the open internet; if it is meant so, private-redirects: true");

    public void Dispose()
    {
        _near.Dispose();
        _far.Dispose();
    }

    private RedirectRefusedException Refused(Uri to, string russian, string english)
    {
        string address = _words.AddressOf(to);
        return new RedirectRefusedException(_language.In($"перенаправление на {address}: {russian}", $"redirect to {address}: {english}"));
    }
}
