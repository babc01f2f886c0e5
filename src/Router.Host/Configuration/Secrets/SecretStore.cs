using System.Security.Cryptography;

namespace Router.Host.Configuration.Secrets;

/// <summary>The secrets of one configuration: a file for each, which its owner alone may read, encrypted where the system can.</summary>
/// <param name="folder">Where they lie; it need not exist.</param>
/// <param name="protection">Encrypts them; <see langword="null"/> keeps them as they are.</param>
internal sealed class SecretStore(string folder, ISecretProtection? protection)
{
    /// <summary>The secrets that lie in a folder, as this system keeps them.</summary>
    public SecretStore(string folder)
        : this(folder, OperatingSystem.IsWindows() ? WindowsProtection.Of(folder) : null)
    {
    }

    /// <summary>Whether it can be a secret's name: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, not first a point.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Where they lie.</summary>
    public string Folder => folder;

    /// <summary>The file of a secret.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>The names of all that are set, sorted.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public IReadOnlyList<string> Names() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(IsName).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>When a secret was set last.</summary>
    public DateTimeOffset SetAt(string name) => new(File.GetLastWriteTimeUtc(PathOf(name)), TimeSpan.Zero);

    /// <summary>The secret; <see langword="null"/> when nobody set it.</summary>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It is there and may not be read.</exception>
    /// <exception cref="CryptographicException">It was encrypted for another user or on another machine.</exception>
    public FileText? Read(string name)
    {
        string path = PathOf(name);
        return File.Exists(path) ? FileText.Of(File.ReadAllBytes(path), content => SecretContent.Read(content, protection)) : null;
    }

    /// <summary>Sets a secret.</summary>
    /// <exception cref="IOException">The folder or the file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be written.</exception>
    public void Write(string name, string value)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, SecretRights.OwnerFolder);
        }

        SecretRights.Write(PathOf(name), SecretContent.Write(value, protection));
    }

    /// <summary>Removes a secret.</summary>
    /// <exception cref="IOException">The file cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public void Remove(string name) => File.Delete(PathOf(name));
}
