namespace Router.Host.Control;

/// <summary>What became of reading the configuration again.</summary>
internal enum ReloadOutcome
{
    /// <summary>Its rules are in force.</summary>
    Applied,

    /// <summary>It is the one that is in force already.</summary>
    Unchanged,

    /// <summary>Something is wrong with it; nothing changed.</summary>
    Refused,
}
