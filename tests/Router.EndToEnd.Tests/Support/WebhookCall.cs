using System.Text.Json;

namespace Router.EndToEnd.Tests.Support;

/// <summary>One request to a <see cref="WebhookServer"/>.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Envelope">The event.</param>
/// <param name="Query">What follows the path, with its question mark; empty when nothing does.</param>
/// <param name="Aborted">The client has given up.</param>
internal sealed record WebhookCall(int Number, JsonElement Envelope, string Query, CancellationToken Aborted);
