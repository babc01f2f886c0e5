using System.Diagnostics;
using Router.EndToEnd.Tests.Support;

namespace Router.Durability.Tests.Tools;

/// <summary>
/// A disk of a process's own for one folder: a small tmpfs in a private mount namespace, so that nobody else sees it and it goes with the
/// process. Root may mount; others do it as root of a user namespace.
/// </summary>
internal static class OwnDisk
{
    /// <summary>The command in front of the process.</summary>
    /// <param name="folder">The folder that the disk is mounted on.</param>
    /// <param name="size">How much it holds, such as <c>4m</c>.</param>
    /// <param name="thenReadOnly">Whether it is read-only from the start.</param>
    public static IReadOnlyList<string> Wrapper(string folder, string size, bool thenReadOnly = false)
    {
        Directory.CreateDirectory(folder);
        string readOnly = thenReadOnly ? "mount -o remount,ro \"$0\" && " : "";
        string[] asRoot = Environment.IsPrivilegedProcess ? [] : ["--user", "--map-root-user"];
        return ["unshare", .. asRoot, "--mount", "sh", "-c", $"mount -t tmpfs -o size={size} tmpfs \"$0\" && {readOnly}exec \"$@\"", folder];
    }

    /// <summary>Gives the disk of a running process another size.</summary>
    public static async Task ResizeAsync(int processId, string folder, string size)
    {
        string[] asRoot = Environment.IsPrivilegedProcess ? [] : ["--user", "--preserve-credentials"];
        using var enter = Process.Start("nsenter", [$"--target={processId}", "--mount", .. asRoot, "mount", "-o", $"remount,size={size}", folder]);
        await enter.WaitForExitAsync(Limit.Token);
        enter.ExitCode.ShouldBe(0);
    }
}
