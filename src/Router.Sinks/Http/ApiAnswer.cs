namespace Router.Sinks.Http;

/// <summary>What an API answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body as text; empty when there is none.</param>
/// <param name="RetryAfter">The moment that <c>Retry-After</c> names.</param>
internal sealed record ApiAnswer(int Status, string Body, DateTimeOffset? RetryAfter);
