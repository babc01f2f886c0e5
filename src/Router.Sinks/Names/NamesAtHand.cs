using Router.Sinks.Abstractions;
using Router.Sinks.Names.Sources;

namespace Router.Sinks.Names;

/// <summary>The names that can be had without asking anybody, for a look at a configuration: files as they are, of all else what was kept.</summary>
public sealed class NamesAtHand : INames
{
    private readonly NameTable[] _tables;

    private NamesAtHand(NameTable[] tables) => _tables = tables;

    /// <summary>Reads them.</summary>
    /// <param name="settings">The sources.</param>
    /// <param name="folder">What relative paths of the configuration start from.</param>
    /// <param name="dataFolder">Where names are kept between runs.</param>
    public static NamesAtHand Read(IReadOnlyList<NameSourceSettings> settings, string folder, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new NamesAtHand([.. settings.Select(source => TableOf(source, folder) ?? new KeptNames(dataFolder, source).Load() ?? NameTable.Empty)]);
    }

    /// <inheritdoc/>
    public string? Find(string id)
    {
        string key = NameKey.Of(id);
        return _tables.Select(table => table.Find(key)).FirstOrDefault(name => name is not null);
    }

    private static NameTable? TableOf(NameSourceSettings source, string folder)
    {
        if (source.Options is not CsvSourceOptions file)
        {
            return null;
        }

        try
        {
            return NameTable.Of(new CsvSource(file, folder).Read());
        }
        catch (NameSourceException)
        {
            return null;
        }
    }
}
