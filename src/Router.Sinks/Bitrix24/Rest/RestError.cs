namespace Router.Sinks.Bitrix24.Rest;

/// <summary>What the portal refused.</summary>
/// <param name="Status">The HTTP status; 400 for a command of a batch, which has none of its own.</param>
/// <param name="Code">The code (<c>QUERY_LIMIT_EXCEEDED</c>); may be empty.</param>
/// <param name="Description">The portal's words; may be empty.</param>
/// <param name="RetryAfter">The moment that <c>Retry-After</c> names.</param>
/// <param name="ResetAt">The moment when the portal forgets a part of the time that it spent on the method.</param>
internal sealed record RestError(int Status, string Code, string Description, DateTimeOffset? RetryAfter = null, DateTimeOffset? ResetAt = null)
{
    public bool Is(string code) => Code.Equals(code, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a call was never registered, is finished already, or was registered too long ago.</summary>
    public bool IsCallNotFound => Description.StartsWith("Call is not found", StringComparison.OrdinalIgnoreCase);
}
