namespace Router.Sinks.Abstractions;

/// <summary>
/// A sink's small durable state: texts by name. It is written with the sink's progress, so it is never ahead of what was delivered.
/// Safe for any number of threads.
/// </summary>
public interface ISinkState
{
    /// <summary>The text under a name; <see langword="null"/> when there is none.</summary>
    public string? Get(string name);

    /// <summary>Sets a text, or removes it with <see langword="null"/>.</summary>
    public void Set(string name, string? value);

    /// <summary>Writes it at once, for what must not be lost with the process (a rotated token).</summary>
    public Task SaveNowAsync(CancellationToken cancellationToken);
}
