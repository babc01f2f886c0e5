using Router.Protocol.Vocabulary;

namespace Router.Routing.Configuration;

/// <summary>Categories as <c>agents.never</c> names them: <c>Mode/Object</c> or <c>Mode/Object/Initiator</c>.</summary>
/// <param name="Mode">The mode, in canonical spelling.</param>
/// <param name="Object">The object, in canonical spelling.</param>
/// <param name="Initiator">The initiator; <see langword="null"/> means either.</param>
public sealed record CategoryPattern(string Mode, string Object, string? Initiator)
{
    /// <summary>Reads a pattern; <see langword="null"/> when the text is none, or holds an unknown word.</summary>
    public static CategoryPattern? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('/');
        if (parts.Length is not (2 or 3) || Modes.Find(parts[0]) is not { } mode || Objects.Find(parts[1]) is not { } @object)
        {
            return null;
        }

        string? initiator = parts.Length == 3 ? Initiators.Find(parts[2]) : null;
        return parts.Length == 3 && initiator is null ? null : new CategoryPattern(mode, @object, initiator);
    }

    /// <summary>Whether the category is one of these.</summary>
    public bool Covers(Category category) =>
        category.Mode == Mode && category.Object == Object && (Initiator is null || category.Initiator == Initiator);

    /// <summary>The pattern as it is written.</summary>
    public override string ToString() => Initiator is null ? $"{Mode}/{Object}" : $"{Mode}/{Object}/{Initiator}";
}
