namespace Router.EndToEnd.Tests.Support;

/// <summary>What a <see cref="WebhookServer"/> answers.</summary>
internal sealed record WebhookReply(int Status, int? RetryAfterSeconds = null)
{
    public static WebhookReply Taken { get; } = new(200);

    public static WebhookReply Failed { get; } = new(503);
}
