using Router.Sinks.Abstractions;
using Router.Sinks.Http;
using Router.Sinks.Words;

namespace Router.Sinks.Webhook;

/// <summary>Looks whether the receiver is there: connects, and sends no request, as a webhook knows none without effects.</summary>
internal sealed class WebhookLook(WebhookSinkOptions options, SinkContext context, HttpSettings settings)
{
    public async Task<SinkCheck?> LookAsync(CancellationToken cancellationToken)
    {
        using var connection = new SinkConnection(context, settings with { ConnectOnly = true });
        try
        {
            using HttpResponseMessage reached = await connection.Open().GetAsync(options.Url, cancellationToken);
            return SinkCheck.Right([.. Found()]);
        }
        catch (NoAnswerException failure)
        {
            return SinkCheck.Wrong(failure.Message);
        }
        catch (HttpRequestException failure)
        {
            return SinkCheck.Wrong(HttpFailure.Reason(failure, options.Url, context.Language));
        }
        catch (OperationCanceledException)
        {
            return SinkCheck.Wrong(HttpFailure.NoAnswer(options.Url, context.Language));
        }
    }

    private IEnumerable<string> Found()
    {
        Uri? proxy = SinkProxy.To(options.Url, settings);
        bool isSecure = options.Url.Scheme == Uri.UriSchemeHttps;
        yield return (isSecure, proxy) switch
        {
            (true, _) => Say($"{Host(options.Url)}: соединение есть, сертификат принят; запрос не отправлялся", $"{Host(options.Url)}: connected, its certificate is trusted; no request was sent"),
            (false, { Scheme: "http" or "https" }) => Say(
                $"{Host(proxy)}: прокси отвечает; получатель за ним виден только по доставке", $"{Host(proxy)}: the proxy answers; the receiver behind it shows with a delivery only"),
            _ => Say($"{Host(options.Url)}: соединение есть, без шифрования; запрос не отправлялся", $"{Host(options.Url)}: connected, without encryption; no request was sent"),
        };
        if (settings.Certificate is not null)
        {
            yield return Say("примет ли получатель сертификат из certificate, видно только по доставке", "whether the receiver takes our certificate shows with a delivery only");
        }
    }

    private static string Host(Uri address) => OneLine.Of(address.Authority, 200);

    private string Say(string russian, string english) => context.Language.In(russian, english);
}
