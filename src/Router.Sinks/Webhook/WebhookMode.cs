namespace Router.Sinks.Webhook;

/// <summary>How an event becomes an HTTP message: CloudEvents' two content modes.</summary>
public enum WebhookMode
{
    /// <summary>The whole envelope is the body.</summary>
    Structured,

    /// <summary>The event's data is the body, the rest of the envelope are headers (<c>ce-…</c>).</summary>
    Binary,
}
