using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Principal;

namespace Router.Host.Configuration.Secrets;

/// <summary>
/// DPAPI. What belongs to the machine (a configuration below <c>%ProgramData%</c>, or written by a service) can be decrypted on this machine
/// by whoever may read the file; anything else by the user alone who wrote it.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsProtection : ISecretProtection
{
    private readonly DataProtectionScope _scope;

    private WindowsProtection(DataProtectionScope scope) => _scope = scope;

    /// <summary>The protection of the secrets of a folder.</summary>
    public static WindowsProtection Of(string folder)
    {
        using var current = WindowsIdentity.GetCurrent();
        string system = ConfigurationLocator.FolderOfSystem() + Path.DirectorySeparatorChar;
        bool isMachines = current.IsSystem || Path.GetFullPath(folder).StartsWith(system, StringComparison.OrdinalIgnoreCase);
        return new WindowsProtection(isMachines ? DataProtectionScope.LocalMachine : DataProtectionScope.CurrentUser);
    }

    public byte[] Protect(byte[] plain) => ProtectedData.Protect(plain, optionalEntropy: null, _scope);

    /// <summary>Decrypts, whatever the scope was: DPAPI finds that in what it is given.</summary>
    public byte[] Unprotect(byte[] encrypted) => ProtectedData.Unprotect(encrypted, optionalEntropy: null, _scope);
}
