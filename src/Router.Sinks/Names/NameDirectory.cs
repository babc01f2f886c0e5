using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Names;

/// <summary>Who is who, from the sources of the configuration. Answers from memory; the sources are read in the background.</summary>
/// <param name="folder">What relative paths of the configuration start from.</param>
/// <param name="dataFolder">Where names are kept between runs.</param>
/// <param name="time">The clock.</param>
/// <param name="tell">Tells people: a message and what fills its holes.</param>
public sealed class NameDirectory(string folder, string dataFolder, TimeProvider time, Action<Message, object[]> tell) : INames, IAsyncDisposable
{
    private volatile RefreshedNames[] _sources = [];

    /// <inheritdoc/>
    public string? Find(string id)
    {
        RefreshedNames[] sources = _sources;
        if (sources.Length == 0)
        {
            return null;
        }

        string key = NameKey.Of(id);
        foreach (RefreshedNames source in sources)
        {
            if (source.Table.Find(key) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Takes the sources of a configuration: each has the names that were kept of it at once, and is read anew.</summary>
    /// <param name="settings">The sources; of two that know an id the first one names it.</param>
    public async Task ApplyAsync(IReadOnlyList<NameSourceSettings> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        RefreshedNames[] former = _sources;
        _sources =
        [
            .. settings.Select(source => new RefreshedNames(source, source.Options.Open(folder), new KeptNames(dataFolder, source), time, tell)),
        ];
        foreach (RefreshedNames source in former)
        {
            await source.DisposeAsync();
        }
    }

    /// <summary>Reads all sources again soon.</summary>
    public void Refresh()
    {
        foreach (RefreshedNames source in _sources)
        {
            source.Refresh();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await ApplyAsync([]);
}
