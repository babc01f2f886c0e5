using System.Globalization;
using System.Net;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24.Rest;
using Router.Sinks.Http;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>A call's record where the app left it. It is read when the portal has a place for it.</summary>
internal sealed class CallRecord(SinkContext context, SinkConnection connection, string callId, string? link)
{
    /// <summary>An hour of speech and more; the portal takes a request for a minute only.</summary>
    private const int Largest = 32 * 1024 * 1024;

    /// <summary>Reads the file.</summary>
    /// <exception cref="PortalException">It is not there, or no record.</exception>
    public async Task<RecordFile> ReadAsync(CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(link?.Trim(), UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https"))
        {
            throw Failure(DeliveryOutcome.Rejected(context.Language.In("у записи нет адреса http(s)", "the record has no http(s) address")));
        }

        byte[] bytes = await ReadAsync(url, cancellationToken);
        string? type = RecordFile.TypeOf(bytes);
        return type is null
            ? throw Failure(DeliveryOutcome.Rejected(context.Language.In(
                "по адресу записи не wav и не mp3; Битрикс24 берёт только их", "what the record's address gives is neither wav nor mp3, and Bitrix24 takes no other")))
            : new RecordFile($"{callId}.{type}", Convert.ToBase64String(bytes));
    }

    private async Task<byte[]> ReadAsync(Uri url, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await connection.Open().GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw Failure(Refused(response.StatusCode));
            }

            return await ReadAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            throw Failure(DeliveryOutcome.Retry(HttpFailure.Reason(failure, url, context.Language)));
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            throw Failure(DeliveryOutcome.Retry(HttpFailure.NoAnswer(url, context.Language)));
        }
        catch (NoAnswerException failure)
        {
            throw Failure(DeliveryOutcome.Retry(failure.Message));
        }
    }

    private async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        byte[] part = new byte[81920];
        for (int length; (length = await stream.ReadAsync(part, cancellationToken)) > 0;)
        {
            file.Write(part, 0, length);
            if (file.Length > Largest)
            {
                throw Failure(DeliveryOutcome.Rejected(context.Language.In("запись больше 32 МБ", "the record is larger than 32 MB")));
            }
        }

        return file.ToArray();
    }

    private DeliveryOutcome Refused(HttpStatusCode status)
    {
        string code = ((int)status).ToString(CultureInfo.InvariantCulture);
        string reason = context.Language.In($"запись не отдают: {code}", $"the record is not given out: {code}");
        return status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
            ? DeliveryOutcome.Retry(reason)
            : DeliveryOutcome.Rejected(reason);
    }

    private static PortalException Failure(DeliveryOutcome outcome) => new(outcome, concernsAll: false);
}
