using MimeKit;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Email.Letters;

/// <summary>Makes the bodies of letters. Texts come with their values escaped for HTML.</summary>
internal static class LetterBody
{
    private const string BetweenTexts = "\n\n";

    public static MimeEntity Of(Letter letter) => letter.Target.Format == EmailFormat.Html
        ? Both(string.Join("\n<hr>\n", letter.Deliveries.Select(Html)))
        : Part("plain", string.Join(BetweenTexts, letter.Deliveries.Select(delivery => HtmlText.Unescape(delivery.Text))));

    private static MultipartAlternative Both(string html) =>
        [Part("plain", HtmlText.Of(html)), Part("html", IsDocument(html) ? html : $"<!DOCTYPE html>\n<html><body>\n{html}\n</body></html>")];

    private static TextPart Part(string subtype, string text) => new(subtype) { Text = text.ReplaceLineEndings("\r\n") };

    /// <summary>A text without any tag is not meant to lose its lines.</summary>
    private static string Html(Delivery delivery) =>
        delivery.Text.Contains('<', StringComparison.Ordinal) ? delivery.Text : delivery.Text.Replace("\n", "<br>\n", StringComparison.Ordinal);

    private static bool IsDocument(string html) =>
        html.AsSpan().TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || html.AsSpan().TrimStart().StartsWith("<html", StringComparison.OrdinalIgnoreCase);
}
