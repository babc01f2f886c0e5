using System.IO.Enumeration;
using Router.Routing.Configuration;

namespace Router.Actors.Agents;

/// <summary>Which logins the rules speak of. A simulator's login needs leave of its own, so that nothing invented reaches a real program.</summary>
internal sealed class LoginPolicy(AgentsSettings settings)
{
    private const string SimulatorPrefix = "sim-";

    /// <summary>The listed logins that may be connected, each once.</summary>
    public IReadOnlyList<string> Listed { get; } =
    [
        .. settings.Logins
            .Select(login => login.Trim())
            .Where(login => login.Length > 0 && IsAllowed(settings, login))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Whether pipes have to be looked for at all.</summary>
    public bool IsLooking => settings.Discover || Listed.Count > 0;

    /// <summary>Whether a login whose pipe was found is one of ours.</summary>
    public bool Includes(string login) =>
        IsAllowed(settings, login) && (settings.Discover || Listed.Contains(login, StringComparer.OrdinalIgnoreCase));

    private static bool IsAllowed(AgentsSettings settings, string login) =>
        (settings.Simulators || !login.StartsWith(SimulatorPrefix, StringComparison.OrdinalIgnoreCase))
        && !settings.Except.Any(glob => IsMatch(glob, login));

    /// <summary>As everywhere in the file: the whole text, letter case ignored, <c>*</c> any text, <c>?</c> one character.</summary>
    private static bool IsMatch(string glob, string login) =>
        FileSystemName.MatchesSimpleExpression(glob.Trim().Replace(@"\", @"\\", StringComparison.Ordinal), login, ignoreCase: true);
}
