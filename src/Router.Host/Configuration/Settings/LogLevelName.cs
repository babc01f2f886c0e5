namespace Router.Host.Configuration.Settings;

/// <summary>How much is logged, as the configuration names it.</summary>
internal enum LogLevelName
{
    /// <summary>Everything, field values included: for hours, not for months.</summary>
    Debug,

    /// <summary>What changes.</summary>
    Information,

    /// <summary>What is not as it should be.</summary>
    Warning,

    /// <summary>What a person has to put right.</summary>
    Error,
}
