namespace Router.Host.History.Missing;

/// <summary>Whose names are asked for.</summary>
/// <param name="Since">From when on they were met.</param>
internal sealed record MissingNamesQuery(string Since);
