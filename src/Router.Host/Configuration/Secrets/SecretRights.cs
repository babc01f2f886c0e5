using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace Router.Host.Configuration.Secrets;

/// <summary>Who may read a secret's file: its owner alone (mode 0600), on Windows also SYSTEM and the administrators.</summary>
internal static class SecretRights
{
    /// <summary>The mode of a file that its owner alone may read.</summary>
    public const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The mode of such a folder.</summary>
    public const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>Whether others may read a file, where the system tells.</summary>
    public static bool AreOpen(string path)
    {
        try
        {
            return OperatingSystem.IsWindows()
                ? AreOpenOnWindows(path)
                : (File.GetUnixFileMode(path) & ~OwnerFolder) != UnixFileMode.None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes a file so that at no moment one exists that others may read.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, byte[] content)
    {
        string folder = Path.GetDirectoryName(path)!;
        string fresh = Path.Combine(folder, $".{Path.GetFileName(path)}.new");
        File.Delete(fresh);
        using (FileStream stream = OperatingSystem.IsWindows()
            ? CreateOnWindows(fresh)
            : new FileStream(fresh, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerFile }))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    [SupportedOSPlatform("windows")]
    private static bool AreOpenOnWindows(string path)
    {
        IdentityReference[] everybody =
        [
            new SecurityIdentifier(WellKnownSidType.WorldSid, domainSid: null),
            new SecurityIdentifier(WellKnownSidType.AuthenticatedUserSid, domainSid: null),
            new SecurityIdentifier(WellKnownSidType.BuiltinUsersSid, domainSid: null),
        ];
        return new FileInfo(path).GetAccessControl()
            .GetAccessRules(includeExplicit: true, includeInherited: true, typeof(SecurityIdentifier))
            .OfType<FileSystemAccessRule>()
            .Any(rule => rule.AccessControlType == AccessControlType.Allow
                && rule.FileSystemRights.HasFlag(FileSystemRights.ReadData)
                && everybody.Contains(rule.IdentityReference));
    }

    [SupportedOSPlatform("windows")]
    private static FileStream CreateOnWindows(string path)
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

        return new FileInfo(path).Create(FileMode.CreateNew, FileSystemRights.Write, FileShare.None, bufferSize: 4096, FileOptions.None, security);
    }
}
