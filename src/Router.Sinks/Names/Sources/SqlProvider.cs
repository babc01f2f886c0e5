namespace Router.Sinks.Names.Sources;

/// <summary>Whose database it is.</summary>
public enum SqlProvider
{
    /// <summary>PostgreSQL.</summary>
    Postgresql,

    /// <summary>A SQLite file, which is only read.</summary>
    Sqlite,
}
