namespace Router.Host.Configuration.Options;

/// <summary>The kinds of options, see <see cref="Router.Sinks.Abstractions.Options.OptionAttribute"/>.</summary>
internal enum OptionKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number of bytes.</summary>
    Size,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>A URI with its scheme.</summary>
    Address,

    /// <summary>A text that must not be seen.</summary>
    Secret,

    /// <summary>One of the names of an enum.</summary>
    Choice,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of texts that must not be seen.</summary>
    Secrets,

    /// <summary>A map of texts.</summary>
    TextMap,

    /// <summary>A map of secrets.</summary>
    SecretMap,

    /// <summary>A record of options.</summary>
    Group,
}
