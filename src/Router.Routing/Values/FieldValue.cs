namespace Router.Routing.Values;

/// <summary>One value of an event as conditions see it: trimmed. An element that has only children has an empty text.</summary>
internal sealed class FieldValue(string text)
{
    private string? _key;

    public string Text => text;

    /// <summary>See <see cref="ValueKey"/>; made when first asked for, as most values are never compared.</summary>
    public string Key => _key ??= ValueKey.Of(text);
}
