using System.Globalization;

namespace Router.Sinks.Telegram.Replies;

/// <summary>Decides what a message in Telegram is: only replies to what came from a chat matter, and only of those who may.</summary>
internal sealed class ReplyRules(TelegramTwoWay options, Conversations conversations, ReplyWords words)
{
    private const int ManyStrangers = 1000;

    private readonly HashSet<string> _allowed = new(options.Allow, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<long> _told = [];

    public ReplyDecision Decide(IncomingMessage message)
    {
        if (message.ReplyTo is not { } original || conversations.Find(message.ChatId, original) is not { } conversation)
        {
            return ReplyDecision.Ignore;
        }

        if (!MayReply(message))
        {
            // They are in the chat and believe that they were heard; once is enough.
            return _told.Count < ManyStrangers && _told.Add(message.UserId) ? new ReplyDecision(Answer: words.NotAllowed(message.UserId)) : ReplyDecision.Ignore;
        }

        return string.IsNullOrWhiteSpace(message.Text) ? new ReplyDecision(Answer: words.OnlyText) : new ReplyDecision(conversation);
    }

    private bool MayReply(IncomingMessage message) =>
        _allowed.Contains(message.UserId.ToString(CultureInfo.InvariantCulture)) || (message.UserName is { } name && _allowed.Contains("@" + name));
}
