namespace Router.Sinks.Telegram.Api;

/// <summary>A file that goes with a request.</summary>
/// <param name="Field">The parameter that it is.</param>
/// <param name="Name">Its name in Telegram.</param>
/// <param name="Open">Opens it; the request closes it.</param>
internal sealed record UploadedFile(string Field, string Name, Func<Stream> Open);
