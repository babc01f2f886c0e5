using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;
using System.Text;

namespace Router.Host.Configuration.Secrets;

/// <summary>
/// The secrets of one configuration: a file for each, which its owner alone may read (mode 0600; on Windows an access list with the user,
/// SYSTEM and the administrators).
/// </summary>
/// <param name="folder">Where they lie; it need not exist.</param>
internal sealed class SecretStore(string folder)
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>Whether it can be a secret's name: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, not first a point.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>The file of a secret.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>The secret; <see langword="null"/> when nobody set it.</summary>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It is there and may not be read.</exception>
    public string? Read(string name)
    {
        string path = PathOf(name);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    /// <summary>Whether others than its owner may read it, where the system tells.</summary>
    public bool IsOpenToOthers(string name) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(PathOf(name)) & ~OwnerFolder) != UnixFileMode.None;

    /// <summary>Sets a secret. At no moment does a file of it exist that others may read.</summary>
    /// <exception cref="IOException">The folder or the file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be written.</exception>
    public void Write(string name, string value)
    {
        string fresh = PathOf($".{name}.new");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            CreateForOwner(fresh);
            File.WriteAllText(fresh, value, Encoding.UTF8);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerFolder);
            File.Delete(fresh);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerFile };
            using var stream = new FileStream(fresh, options);
            stream.Write(Encoding.UTF8.GetBytes(value));
        }

        File.Move(fresh, PathOf(name), overwrite: true);
    }

    [SupportedOSPlatform("windows")]
    private static void CreateForOwner(string path)
    {
        using var user = WindowsIdentity.GetCurrent();
        var security = new FileSecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        IdentityReference?[] owners =
        [
            user.User,
            new SecurityIdentifier(WellKnownSidType.LocalSystemSid, domainSid: null),
            new SecurityIdentifier(WellKnownSidType.BuiltinAdministratorsSid, domainSid: null),
        ];
        foreach (IdentityReference owner in owners.OfType<IdentityReference>())
        {
            security.AddAccessRule(new FileSystemAccessRule(owner, FileSystemRights.FullControl, AccessControlType.Allow));
        }

        File.Delete(path);
        new FileInfo(path).Create(FileMode.CreateNew, FileSystemRights.Write, FileShare.None, bufferSize: 4096, FileOptions.None, security).Dispose();
    }
}
