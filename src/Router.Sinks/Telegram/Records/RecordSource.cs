using System.Globalization;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;
using Router.Sinks.Words;

namespace Router.Sinks.Telegram.Records;

/// <summary>
/// Gets the record that a link leads to: a file of this machine, or one that a server has. It is loaded here and not by Telegram, for most
/// servers of records are not seen from outside. Only sounds are taken, so that no link can make Router send anything else.
/// </summary>
internal sealed class RecordSource(SinkContext context, string? certificates) : IDisposable
{
    /// <summary>What a bot may send.</summary>
    public const long SizeLimit = 50 * 1024 * 1024;

    private readonly SinkConnection _connection = new(context, new HttpSettings { CertificateAuthority = certificates });

    private string NoSound => context.Language.In("это не звук", "it is no sound");

    private string TooLarge => context.Language.In("она больше 50 МБ", "it is larger than 50 MB");

    public Task<RecordResult> GetAsync(string link, CancellationToken cancellationToken)
    {
        link = link.Trim();
        bool isUri = Uri.TryCreate(link, UriKind.Absolute, out Uri? uri);
        return isUri && uri!.Scheme is "http" or "https"
            ? LoadAsync(uri, cancellationToken)
            : Task.FromResult(OpenFile(isUri && uri!.IsFile ? uri.LocalPath : link));
    }

    public void Dispose() => _connection.Dispose();

    private RecordResult OpenFile(string path)
    {
        if (!Path.IsPathFullyQualified(path) || RecordName.Of(path) is not { } name)
        {
            return new RecordResult(Record: null, NoSound);
        }

        try
        {
            var record = new CallRecord(path, name.Name, name.Kind, isOurs: false);
            using Stream file = record.Open();
            return file.Length > SizeLimit ? new RecordResult(Record: null, TooLarge)
                : file.Length > 0 ? new RecordResult(record)
                : new RecordResult(Record: null, context.Language.In("файл пуст", "the file is empty"), MayCome: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new RecordResult(
                Record: null, context.Language.In("файла нет или его нельзя прочесть", "there is no file, or it cannot be read"), MayCome: true);
        }
    }

    private async Task<RecordResult> LoadAsync(Uri uri, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await _connection.Open().GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                int code = (int)response.StatusCode;
                string host = OneLine.Of(uri.Authority, 200);
                return new RecordResult(Record: null, string.Create(CultureInfo.InvariantCulture, $"{host}: {code}"), MayCome: code is 404 or 408 or 429 or >= 500);
            }

            string? type = response.Content.Headers.ContentType?.MediaType;
            RecordName? name = type == "text/html" ? null : RecordName.Of(uri.AbsolutePath) ?? RecordName.OfType(type);
            return name is null ? new RecordResult(Record: null, NoSound)
                : response.Content.Headers.ContentLength > SizeLimit ? new RecordResult(Record: null, TooLarge)
                : await SaveAsync(response, name, cancellationToken);
        }
        catch (NoAnswerException failure)
        {
            return new RecordResult(Record: null, failure.Message, MayCome: true);
        }
        catch (HttpRequestException failure)
        {
            return new RecordResult(Record: null, HttpFailure.Reason(failure, uri, context.Language), MayCome: true);
        }
        catch (IOException)
        {
            return new RecordResult(Record: null, context.Language.In("она не загрузилась", "it could not be loaded"), MayCome: true);
        }
    }

    private async Task<RecordResult> SaveAsync(HttpResponseMessage response, RecordName name, CancellationToken cancellationToken)
    {
        string path = Path.Combine(Path.GetTempPath(), $"router-record-{Guid.NewGuid():N}");
        var record = new CallRecord(path, name.Name, name.Kind, isOurs: true);
        bool isWhole = false;
        try
        {
            await using Stream source = await response.Content.ReadAsStreamAsync(cancellationToken);
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            byte[] piece = new byte[81920];
            long size = 0;
            for (int read; (read = await source.ReadAsync(piece, cancellationToken)) > 0;)
            {
                size += read;
                if (size > SizeLimit)
                {
                    return new RecordResult(Record: null, TooLarge);
                }

                await file.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            }

            isWhole = true;
            return new RecordResult(record);
        }
        finally
        {
            if (!isWhole)
            {
                record.Dispose();
            }
        }
    }
}
