using Router.Routing.Diagnostics;
using Router.Sinks.Names.Csv;

namespace Router.Sinks.Names.Sources;

/// <summary>Reads names from a file that somebody may be editing.</summary>
internal sealed class CsvSource(CsvSourceOptions options, string folder) : INameSource
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Limit = 64 * 1024 * 1024;

    /// <summary>What is said of a larger one.</summary>
    public static Bilingual TooLarge { get; } = new("больше 64 МБ", "more than 64 MB");

    public Task<IReadOnlyList<NameRow>> ReadAsync(CancellationToken cancellationToken) => Task.Run(Read, cancellationToken);

    /// <inheritdoc cref="INameSource.ReadAsync"/>
    public IReadOnlyList<NameRow> Read()
    {
        try
        {
            using var file = new FileStream(Path.GetFullPath(options.Path, folder), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > Limit)
            {
                throw new NameSourceException(TooLarge);
            }

            byte[] bytes = new byte[file.Length];
            int read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return CsvNames.Of(CsvText.Rows(bytes.AsSpan(0, read)), options.Id, options.Name);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NameSourceException(new Bilingual($"файла {options.Path} нет", $"there is no file {options.Path}"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new NameSourceException(new Bilingual($"файл {options.Path} не прочитать", $"the file {options.Path} cannot be read"));
        }
    }
}
