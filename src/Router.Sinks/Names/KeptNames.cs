using System.Text.Json;

namespace Router.Sinks.Names;

/// <summary>The file with the last good names of one source: a start while the source is down has names all the same.</summary>
internal sealed class KeptNames
{
    private readonly string _fingerprint;

    /// <summary>The file of one source.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="source">The source.</param>
    public KeptNames(string folder, NameSourceSettings source)
    {
        _fingerprint = source.Fingerprint;
        Path = System.IO.Path.Combine(folder, $"names-{Uri.EscapeDataString(source.Name)}.json");
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The names that were kept; <see langword="null"/> when there are none, they are another source's, or the file is spoiled.</summary>
    public NameTable? Load()
    {
        try
        {
            Content? kept = JsonSerializer.Deserialize<Content>(System.IO.File.ReadAllBytes(Path));
            return kept is { Names: not null } && kept.Fingerprint == _fingerprint
                ? NameTable.Of(kept.Names.Select(pair => new NameRow(pair.Key, pair.Value)))
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps the names, whole or not at all.</summary>
    /// <returns>Whether they could be written.</returns>
    public bool Save(NameTable table)
    {
        string fresh = Path + ".new";
        try
        {
            System.IO.File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(new Content(_fingerprint, table.Names)));
            System.IO.File.Move(fresh, Path, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private sealed record Content(string Fingerprint, IReadOnlyDictionary<string, string> Names);
}
