using Router.Protocol.Vocabulary;

namespace Router.Host.CommandLine;

/// <summary>Looks which pipes of the app there are, without opening any: opening takes an instance.</summary>
internal static class PipeSurvey
{
    /// <summary>What .NET puts before the name of a pipe where pipes are Unix sockets.</summary>
    private const string UnixPrefix = "CoreFxPipe_";

    /// <summary>The logins, sorted.</summary>
    public static IReadOnlyList<string> FindLogins()
    {
        (string folder, string prefix) = OperatingSystem.IsWindows() ? (@"\\.\pipe\", "") : (Path.GetTempPath(), UnixPrefix);
        try
        {
            return
            [
                .. Directory.EnumerateFileSystemEntries(folder, prefix + PipeName.Prefix + "*")
                    .Select(path => Path.GetFileName(path)[prefix.Length..])
                    .Select(name => PipeName.TryGetLogin(name, out string? login) ? login : "")
                    .Where(login => login.Length > 0)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The list is a help in a fresh file, not more.
            return [];
        }
    }
}
