namespace Router.Sinks.Peers.Telegram;

/// <summary>A message that the fake took.</summary>
/// <param name="Id">Its number, over all chats.</param>
/// <param name="Method">How it was sent.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Visible">What people see of its text or caption.</param>
internal sealed record FakeTelegramMessage(long Id, string Method, string Chat, string Visible)
{
    public string Raw { get; init; } = "";

    public bool IsHtml { get; init; }

    public bool IsSilent { get; init; }

    public long? Topic { get; init; }

    public long? ReplyTo { get; init; }

    public bool HasPreview { get; init; }

    public string? FileName { get; init; }

    public int FileLength { get; init; }
}
