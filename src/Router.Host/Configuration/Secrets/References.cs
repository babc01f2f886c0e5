using System.Text;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;

namespace Router.Host.Configuration.Secrets;

/// <summary>
/// Puts the texts in for <c>${secret:NAME}</c>, <c>${file:PATH}</c> and <c>${env:NAME}</c>, and <c>${</c> for <c>$${</c>. It keeps what it
/// has put in, for the fingerprint and for masking.
/// </summary>
/// <param name="bag">Where what is wrong is told.</param>
/// <param name="folder">What relative paths start from.</param>
/// <param name="secrets">The secrets.</param>
/// <param name="environment">Reads a variable of the environment.</param>
internal sealed class References(DiagnosticBag bag, string folder, SecretStore secrets, Func<string, string?> environment)
{
    private const string Start = "${";
    private const string Literal = "$${";

    private readonly List<string> _secretTexts = [];
    private readonly List<string> _resolved = [];

    /// <summary>The texts that must not be seen: all secrets and files referred to, and whatever an option declares a secret.</summary>
    public IReadOnlyCollection<string> SecretTexts => _secretTexts;

    /// <summary>All that was put in since <see cref="Forget"/>, in order.</summary>
    public IReadOnlyList<string> Resolved => _resolved;

    /// <summary>Begins a new list of <see cref="Resolved"/>.</summary>
    public void Forget() => _resolved.Clear();

    /// <summary>The text with its references resolved; <see langword="null"/> when one cannot be, which was told.</summary>
    public string? Resolve(TextNode node)
    {
        string text = node.Text;
        if (!text.Contains(Start, StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder();
        int at = 0;
        while (at < text.Length)
        {
            if (string.CompareOrdinal(text, at, Literal, 0, Literal.Length) == 0)
            {
                result.Append(Start);
                at += Literal.Length;
            }
            else if (string.CompareOrdinal(text, at, Start, 0, Start.Length) == 0)
            {
                int end = text.IndexOf('}', at);
                string reference = end < 0 ? text[at..] : text[at..(end + 1)];
                if (Find(reference, node.Position) is not { } value)
                {
                    return null;
                }

                _resolved.Add(value);
                result.Append(value);
                at += reference.Length;
            }
            else
            {
                result.Append(text[at]);
                at++;
            }
        }

        return result.ToString();
    }

    /// <summary>The same for an option that is a secret, whatever it is made of.</summary>
    /// <param name="node">The text.</param>
    /// <param name="name">The option's name, for the warning about a secret in the file itself.</param>
    public string? ResolveSecret(TextNode node, string name)
    {
        if (!node.Text.Contains(Start, StringComparison.Ordinal))
        {
            bag.Add(Messages.SecretInFile, node.Position, name);
        }

        string? text = Resolve(node);
        if (text is not null)
        {
            _secretTexts.Add(text);
        }

        return text;
    }

    private string? Find(string reference, SourcePosition position)
    {
        int colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || reference[^1] != '}' || colon + 2 > reference.Length - 1)
        {
            bag.Add(Messages.BadReference, position, reference);
            return null;
        }

        string name = reference[(colon + 1)..^1].Trim();
        switch (reference[Start.Length..colon].Trim())
        {
            case "secret" when SecretStore.IsName(name):
                return FindSecret(name, position);
            case "file" when name.Length > 0:
                return ReadFile(name, position);
            case "env" when name.Length > 0:
                string? value = environment(name);
                if (string.IsNullOrEmpty(value))
                {
                    bag.Add(Messages.VariableUnset, position, name);
                    return null;
                }

                return value;
            default:
                bag.Add(Messages.BadReference, position, reference);
                return null;
        }
    }

    private string? FindSecret(string name, SourcePosition position)
    {
        string? text = Try(() => secrets.Read(name), secrets.PathOf(name), position, out bool isBroken)?.TrimEnd('\r', '\n');
        if (string.IsNullOrEmpty(text))
        {
            if (!isBroken)
            {
                bag.Add(Messages.SecretUnset, position, name);
            }

            return null;
        }

        if (secrets.IsOpenToOthers(name))
        {
            bag.Add(Messages.SecretReadable, position, name, secrets.PathOf(name));
        }

        _secretTexts.Add(text);
        return text;
    }

    private string? ReadFile(string path, SourcePosition position)
    {
        string? text = Try(() => File.ReadAllText(Path.GetFullPath(path, folder)), path, position, out _)?.TrimEnd('\r', '\n');
        if (!string.IsNullOrEmpty(text))
        {
            _secretTexts.Add(text);
        }

        return text;
    }

    private string? Try(Func<string?> read, string path, SourcePosition position, out bool isBroken)
    {
        try
        {
            isBroken = false;
            return read();
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            isBroken = true;
            bag.Add(Messages.ReferencedFile, position, path, trouble);
            return null;
        }
    }
}
