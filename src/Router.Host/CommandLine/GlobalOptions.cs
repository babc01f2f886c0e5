using System.CommandLine;

namespace Router.Host.CommandLine;

/// <summary>The options that every verb takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary><c>--config FILE</c>.</summary>
    public Option<string?> Config { get; } = new("--config") { Recursive = true, HelpName = "FILE" };

    /// <summary><c>--lang ru|en</c>.</summary>
    public Option<string?> Lang { get; } = new("--lang") { Recursive = true, HelpName = "ru|en" };

    /// <summary><c>--json</c>.</summary>
    public Option<bool> Json { get; } = new("--json") { Recursive = true };
}
