using System.CommandLine;

namespace Router.Host.Verbs.Trying;

/// <summary>What <c>router sinks try</c> was asked for.</summary>
/// <param name="Plugin">The folder of the build.</param>
/// <param name="OptionsFile">The file with the sink's options.</param>
/// <param name="Events">The events, as <c>--event</c> names them.</param>
/// <param name="WaitsForDebugger">Whether to wait for a debugger.</param>
/// <param name="Parsed">The command line.</param>
internal sealed record TryOptions(string Plugin, string OptionsFile, IReadOnlyList<string> Events, bool WaitsForDebugger, ParseResult Parsed);
