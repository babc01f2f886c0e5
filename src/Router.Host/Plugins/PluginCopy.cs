using Router.Host.Configuration;
using Router.Routing.Diagnostics;

namespace Router.Host.Plugins;

/// <summary>
/// Copies of plugins in the data folder, which are what is loaded: a copy is judged after it was made, so what somebody changes in the
/// plugin's own folder between the look and the load changes nothing.
/// </summary>
internal static class PluginCopy
{
    /// <summary>Where copies lie.</summary>
    public static string FolderOf(string dataFolder) => Path.Combine(dataFolder, PluginFolder.Name);

    /// <summary>The copy of a plugin, made if there is none.</summary>
    /// <param name="name">The plugin.</param>
    /// <param name="folder">Its own folder.</param>
    /// <param name="pin">What the copy has to be.</param>
    /// <param name="dataFolder">Where copies are kept.</param>
    /// <exception cref="PluginException">It cannot be made, or is not what was pinned.</exception>
    public static string Make(string name, string folder, string pin, string dataFolder)
    {
        string copies = FolderOf(dataFolder);
        string copy = Path.Combine(copies, $"{name}-{PluginPin.ShortOf(pin)}");
        try
        {
            if (Directory.Exists(copy))
            {
                if (IsPinned(name, copy, pin))
                {
                    return copy;
                }

                Directory.Delete(copy, recursive: true);
            }

            string fresh = Path.Combine(copies, $".{Guid.NewGuid():N}");
            CopyAll(name, folder, fresh);
            Put(name, fresh, copy, pin);
            return copy;
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            throw new PluginException(PluginMessages.FolderRefused, name, new Bilingual(
                $"его не скопировать в {copies} ({trouble.Russian})", $"it cannot be copied to {copies} ({trouble.English})"));
        }
    }

    /// <summary>Deletes the copies that nobody has pinned any more, as far as the system lets it; only for whoever holds the data folder's lock.</summary>
    /// <param name="dataFolder">Where copies are kept.</param>
    /// <param name="inUse">The copies to keep.</param>
    public static void Sweep(string dataFolder, IReadOnlyCollection<string> inUse)
    {
        string copies = FolderOf(dataFolder);
        foreach (string copy in Directory.Exists(copies) ? Directory.GetDirectories(copies) : [])
        {
            try
            {
                if (!inUse.Contains(copy, StringComparer.Ordinal))
                {
                    Directory.Delete(copy, recursive: true);
                }
            }
            catch (Exception exception) when (FileTrouble.Of(exception) is not null)
            {
                // It costs a few megabytes till the next start.
            }
        }
    }

    private static void CopyAll(string name, string folder, string fresh)
    {
        Directory.CreateDirectory(fresh);
        foreach (PluginFile file in PluginFolder.Read(name, folder))
        {
            string to = Path.Combine(fresh, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(Path.Combine(folder, file.Path), to);
        }
    }

    /// <summary>Gives a fresh copy its name, once it is what was pinned. Another process may be faster with the same one.</summary>
    private static void Put(string name, string fresh, string copy, string pin)
    {
        try
        {
            if (!IsPinned(name, fresh, pin))
            {
                throw new PluginException(PluginMessages.PinDiffers, name);
            }

            Directory.Move(fresh, copy);
        }
        catch (IOException) when (Directory.Exists(copy) && IsPinned(name, copy, pin))
        {
            // The other one's is the same.
        }
        finally
        {
            if (Directory.Exists(fresh))
            {
                Directory.Delete(fresh, recursive: true);
            }
        }
    }

    private static bool IsPinned(string name, string folder, string pin) => PluginPin.Of(PluginFolder.Read(name, folder)) == pin;
}
