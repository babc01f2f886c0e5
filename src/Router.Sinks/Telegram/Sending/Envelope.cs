using System.Text.Json.Nodes;
using Router.Sinks.Telegram.Api;

namespace Router.Sinks.Telegram.Sending;

/// <summary>One message: its method, what it says, and its file.</summary>
/// <param name="Method">The method that sends it.</param>
/// <param name="Fields">Its parameters, without those of place and text.</param>
/// <param name="TextField">The parameter that holds the text.</param>
/// <param name="Plain">The text as people see it; <see langword="null"/> for none.</param>
/// <param name="Html">The text as HTML; <see langword="null"/> when it goes as plain text.</param>
/// <param name="File">The file.</param>
internal sealed record Envelope(string Method, JsonObject Fields, string TextField, string? Plain, string? Html, UploadedFile? File);
