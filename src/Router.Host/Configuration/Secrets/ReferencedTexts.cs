using System.Security.Cryptography;
using System.Text;
using Router.Routing.Diagnostics;

namespace Router.Host.Configuration.Secrets;

/// <summary>Reads the texts behind references, tells what is wrong with them, and keeps what has to be hidden and watched.</summary>
/// <param name="bag">Where what is wrong is told.</param>
/// <param name="folder">What relative paths start from.</param>
/// <param name="secrets">The secrets.</param>
/// <param name="environment">Reads a variable of the environment.</param>
internal sealed class ReferencedTexts(DiagnosticBag bag, string folder, SecretStore secrets, Func<string, string?> environment)
{
    private readonly List<string> _hidden = [];
    private readonly List<ReferenceUse> _uses = [];
    private readonly Dictionary<string, string?> _files = new(StringComparer.Ordinal);

    /// <summary>The texts that must not be seen.</summary>
    public IReadOnlyCollection<string> Hidden => _hidden;

    /// <summary>Every reference where it is used, in the order in which they were read.</summary>
    public IReadOnlyList<ReferenceUse> Uses => _uses;

    /// <summary>The files that were read or looked for: full path and hash.</summary>
    public IReadOnlyDictionary<string, string?> Files => _files;

    /// <summary>Who uses what is read from now on: a sink's name, or nobody's.</summary>
    public string? User { get; set; }

    /// <summary>Hides one more text.</summary>
    public void Hide(string text) => _hidden.Add(text);

    /// <summary>The text behind a reference; <see langword="null"/> when there is none, which was told.</summary>
    public string? Read(Reference reference, SourcePosition position)
    {
        string? text = reference.Kind switch
        {
            ReferenceKind.Secret => ReadSecret(reference.Name, position),
            ReferenceKind.File => ReadFile(reference.Name, position),
            _ => ReadVariable(reference.Name, position),
        };
        _uses.Add(new ReferenceUse(reference, User, text is null ? null : HashOf(text)));
        if (text is not null)
        {
            Hide(text);
        }

        return text;
    }

    private string? ReadSecret(string name, SourcePosition position)
    {
        string path = secrets.PathOf(name);
        if (!TryRead(() => secrets.Read(name), path, path, position, out string? text))
        {
            return null;
        }

        if (string.IsNullOrEmpty(text))
        {
            bag.Add(Messages.SecretUnset, position, name);
            return null;
        }

        if (text.Length < SecretForms.Shortest)
        {
            bag.Add(Messages.SecretShort, position, name, SecretForms.Shortest);
        }

        if (SecretRights.AreOpen(path))
        {
            bag.Add(OperatingSystem.IsWindows() ? Messages.SecretReadableOnWindows : Messages.SecretReadable, position, name, path);
        }

        return text;
    }

    private string? ReadFile(string name, SourcePosition position)
    {
        string path = Path.GetFullPath(name, folder);
        if (TryRead(() => FileText.Of(File.ReadAllBytes(path), FileText.Decode), path, name, position, out string? text) && text!.Length == 0)
        {
            bag.Add(Messages.ReferencedFileEmpty, position, name);
            return null;
        }

        return text;
    }

    private string? ReadVariable(string name, SourcePosition position)
    {
        string? text = environment(name);
        if (string.IsNullOrEmpty(text))
        {
            bag.Add(Messages.VariableUnset, position, name);
            return null;
        }

        return text;
    }

    /// <summary>Reads a file, which is watched from then on, whether it is there or not.</summary>
    private bool TryRead(Func<FileText?> read, string path, string shownAs, SourcePosition position, out string? text)
    {
        string? hash = null;
        try
        {
            FileText? file = read();
            text = file?.Text;
            hash = file?.Hash;
            return true;
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            bag.Add(Messages.ReferencedFile, position, shownAs, trouble);
            text = null;
            return false;
        }
        finally
        {
            // What was read first counts: a later look that differs is a change.
            _files.TryAdd(path, hash);
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
