using System.Security.Cryptography;
using Router.Host.Configuration;
using Router.Routing.Diagnostics;

namespace Router.Host.Plugins;

/// <summary>The folder of a plugin: where it lies and what is in it. Links are refused, so that nothing in it is anywhere else.</summary>
internal static class PluginFolder
{
    /// <summary>The folder of all plugins, beside the configuration.</summary>
    public const string Name = "plugins";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = default, IgnoreInaccessible = false };

    /// <summary>Whether a plugin can have this name: letters, digits, <c>-</c>, <c>_</c> and points within it, so that it stays a folder's name.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 64
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
        && char.IsAsciiLetterOrDigit(name[0])
        && char.IsAsciiLetterOrDigit(name[^1]);

    /// <summary>The folder of a plugin.</summary>
    /// <exception cref="PluginException">It has no such name, or there is none.</exception>
    public static string Of(string name, string configurationFolder)
    {
        if (!IsName(name))
        {
            throw new PluginException(PluginMessages.FolderRefused, name, new Bilingual("такого имени не бывает", "this is no name"));
        }

        string folder = Path.Combine(configurationFolder, Name, name);
        return Directory.Exists(folder) ? folder : throw new PluginException(PluginMessages.FolderMissing, name);
    }

    /// <summary>All files of a plugin.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="folder">Where they lie.</param>
    /// <exception cref="PluginException">They cannot be read, or something in the folder is no file of its own.</exception>
    public static IReadOnlyList<PluginFile> Read(string name, string folder)
    {
        try
        {
            var root = new DirectoryInfo(folder);
            RefuseLink(name, root);
            return [.. Below(name, root, "")];
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            throw new PluginException(PluginMessages.FolderRefused, name, trouble);
        }
    }

    private static IEnumerable<PluginFile> Below(string name, DirectoryInfo folder, string prefix)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            RefuseLink(name, entry);
            string path = prefix + entry.Name;
            if (entry.Name.Any(char.IsControl))
            {
                throw new PluginException(PluginMessages.FolderRefused, name, new Bilingual("управляющий знак в имени файла", "a control character in a file's name"));
            }

            if (entry is DirectoryInfo below)
            {
                foreach (PluginFile file in Below(name, below, path + "/"))
                {
                    yield return file;
                }
            }
            else
            {
                using FileStream stream = File.OpenRead(entry.FullName);
                yield return new PluginFile(path, Convert.ToHexStringLower(SHA256.HashData(stream)));
            }
        }
    }

    private static void RefuseLink(string name, FileSystemInfo entry)
    {
        if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            throw new PluginException(PluginMessages.FolderRefused, name, new Bilingual($"{entry.Name} — ссылка", $"{entry.Name} is a link"));
        }
    }
}
