namespace Router.Sinks.Telegram.Html;

/// <summary>What one message can hold of a text.</summary>
/// <param name="Plain">What people see.</param>
/// <param name="Html">The same as HTML; <see langword="null"/> when it goes as plain text.</param>
internal sealed record TextPart(string Plain, string? Html);
