namespace Router.EndToEnd.Tests.Support;

/// <summary>What a <see cref="WebhookServer"/> answers.</summary>
internal sealed record WebhookReply(int Status, int? RetryAfterSeconds = null)
{
    public static WebhookReply Taken { get; } = new(200);

    public static WebhookReply Failed { get; } = new(503);

    /// <summary>The connection ends without an answer.</summary>
    public static WebhookReply CutOff { get; } = new(0);
}
