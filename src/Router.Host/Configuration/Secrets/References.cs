using System.Text;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;

namespace Router.Host.Configuration.Secrets;

/// <summary>
/// Puts the texts in for <c>${secret:NAME}</c>, <c>${file:PATH}</c> and <c>${env:NAME}</c>, and <c>${</c> for <c>$${</c>. It keeps what it
/// has put in, for the fingerprint.
/// </summary>
/// <param name="bag">Where what is wrong is told.</param>
/// <param name="texts">What references stand for.</param>
internal sealed class References(DiagnosticBag bag, ReferencedTexts texts)
{
    private const string Start = "${";
    private const string Literal = "$${";

    private readonly List<string> _resolved = [];

    /// <summary>All that was put in since <see cref="Begin"/>, in order.</summary>
    public IReadOnlyList<string> Resolved => _resolved;

    /// <summary>Begins a new list of <see cref="Resolved"/>.</summary>
    /// <param name="user">The sink whose options are read now; <see langword="null"/> outside of sinks.</param>
    public void Begin(string? user)
    {
        _resolved.Clear();
        texts.User = user;
    }

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
                string written = end < 0 ? text[at..] : text[at..(end + 1)];
                if (Find(written, node.Position) is not { } value)
                {
                    return null;
                }

                _resolved.Add(value);
                result.Append(value);
                at += written.Length;
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
            texts.Hide(text);
        }

        return text;
    }

    /// <summary>Hides the password that stands within an address.</summary>
    public void HidePasswordOf(Uri address)
    {
        if (address.UserInfo.Split(':', 2) is [_, { Length: > 0 } password])
        {
            texts.Hide(password);
            texts.Hide(Uri.UnescapeDataString(password));
        }
    }

    private string? Find(string written, SourcePosition position)
    {
        if (Parse(written) is { } reference)
        {
            return texts.Read(reference, position);
        }

        bag.Add(Messages.BadReference, position, written);
        return null;
    }

    private static Reference? Parse(string written)
    {
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || written[^1] != '}')
        {
            return null;
        }

        string name = written[(colon + 1)..^1].Trim();
        return written[Start.Length..colon].Trim() switch
        {
            "secret" when SecretStore.IsName(name) => new Reference(ReferenceKind.Secret, name),
            "file" when name.Length > 0 => new Reference(ReferenceKind.File, name),
            "env" when name.Length > 0 => new Reference(ReferenceKind.Env, name),
            _ => null,
        };
    }
}
