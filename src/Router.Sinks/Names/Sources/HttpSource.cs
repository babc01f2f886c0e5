using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Http;
using Router.Sinks.Names.Csv;

namespace Router.Sinks.Names.Sources;

/// <summary>Reads names from a web service. Refreshes are rare, so no connection is kept.</summary>
internal sealed class HttpSource(HttpSourceOptions options, string folder) : INameSource
{
    public async Task<IReadOnlyList<NameRow>> ReadAsync(CancellationToken cancellationToken)
    {
        byte[] body = await AskAsync(cancellationToken);
        if (body.AsSpan().TrimStart(" \t\r\n\uFEFF"u8) is not [(byte)'[' or (byte)'{', ..])
        {
            return CsvNames.Of(CsvText.Rows(body), options.Id, options.Name);
        }

        try
        {
            return JsonNames.Of(body, options.Id is [] ? ["id"] : options.Id, options.Name ?? "name");
        }
        catch (JsonException)
        {
            throw new NameSourceException(new Bilingual("ответ — не JSON и не CSV", "the answer is neither JSON nor CSV"));
        }
    }

    private async Task<byte[]> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            using HttpClient client = SinkHttpClients.Create(new HttpSettings { Proxy = options.Proxy, CertificateAuthority = options.Ca }, folder);
            client.MaxResponseContentBufferSize = CsvSource.Limit;
            using var request = new HttpRequestMessage(HttpMethod.Get, options.Url);
            foreach (KeyValuePair<string, Secret> header in options.Headers)
            {
                request.Headers.TryAddWithoutValidation(header.Key, header.Value.Reveal());
            }

            using HttpResponseMessage response = await client.SendAsync(request, cancellationToken);
            return response.StatusCode == HttpStatusCode.OK
                ? await response.Content.ReadAsByteArrayAsync(cancellationToken)
                : throw NameSourceException.Said($"{options.Url.Authority}: {(int)response.StatusCode}");
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new NameSourceException(CsvSource.TooLarge);
        }
        catch (HttpRequestException failure)
        {
            throw new NameSourceException(new Bilingual(
                HttpFailure.Reason(failure, options.Url, TextLanguage.Russian), HttpFailure.Reason(failure, options.Url, TextLanguage.English)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new NameSourceException(new Bilingual("файл сертификатов из ca не читается", "the certificates of ca cannot be read"));
        }
    }
}
