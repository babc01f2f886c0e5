using Router.Protocol.Values;

namespace Router.Routing.Values;

/// <summary>
/// What two texts have in common when the language calls them equal: a UUID is its 32 digits, any other text itself without
/// outer white space. Letter case is left to <see cref="Comparer"/>. Equality and the index of the route table both go through here.
/// </summary>
internal static class ValueKey
{
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static string Of(string text) =>
        WireUuid.TryParse(text, out Guid uuid) ? uuid.ToString("N") : text.Trim();
}
