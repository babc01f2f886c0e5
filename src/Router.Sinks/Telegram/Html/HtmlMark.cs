namespace Router.Sinks.Telegram.Html;

/// <summary>A tag and where it stands.</summary>
/// <param name="Position">Before which character of the visible text.</param>
/// <param name="Name">The element's name, in lower case.</param>
/// <param name="Markup">The tag as it is sent.</param>
/// <param name="IsEnd">Whether it closes the element.</param>
internal sealed record HtmlMark(int Position, string Name, string Markup, bool IsEnd)
{
    /// <summary>Whether the tag belongs to what ends at <paramref name="end"/>: an element that ends there does, one that begins there does not.</summary>
    public bool IsBefore(int end) => Position < end || (Position == end && IsEnd);
}
