using System.Diagnostics.CodeAnalysis;

namespace Router.Protocol.Vocabulary;

/// <summary>The name of the app's pipe, one for each login (protocol.md section 1).</summary>
public static class PipeName
{
    /// <summary>What stands before the login.</summary>
    public const string Prefix = "BuhphoneAgentAPI2_";

    /// <summary>The pipe's name for <paramref name="login"/>, without <c>\\.\pipe\</c>.</summary>
    /// <exception cref="ArgumentException">The login is empty or blank.</exception>
    public static string For(string login)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(login);
        return Prefix + login;
    }

    /// <summary>The login whose pipe is called <paramref name="pipeName"/>, if it is a pipe of the app.</summary>
    public static bool TryGetLogin(string pipeName, [NotNullWhen(true)] out string? login)
    {
        ArgumentNullException.ThrowIfNull(pipeName);
        login = pipeName.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && pipeName.Length > Prefix.Length
            ? pipeName[Prefix.Length..]
            : null;
        return login is not null;
    }
}
