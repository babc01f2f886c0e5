namespace Router.Sinks.Names;

/// <summary>Where names come from.</summary>
public interface INameSource
{
    /// <summary>Reads all of them.</summary>
    /// <exception cref="NameSourceException">They cannot be read.</exception>
    public Task<IReadOnlyList<NameRow>> ReadAsync(CancellationToken cancellationToken);
}
