using Router.Sinks.Abstractions;
using Router.Sinks.Telegram.Memory;
using Router.Sinks.Telegram.Sending;

namespace Router.Sinks.Telegram.Replies;

/// <summary>The last messages in Telegram that can be replied to.</summary>
internal sealed class Conversations(ISinkState state, bool areKept)
{
    private const int Limit = 500;

    private readonly StateList<Conversation> _messages = new(state, "conversations", Limit);

    /// <summary>Remembers a message that has just been sent.</summary>
    public void Add(RoutedEvent source, string chat, SendResult sent)
    {
        if (areKept && sent is { ChatId: { } chatId, MessageId: { } messageId } && Conversation.Of(source, chat, chatId, messageId) is { } conversation)
        {
            _messages.Put(conversation, other => other.ChatId == chatId && other.MessageId == messageId);
        }
    }

    public Conversation? Find(long chatId, long messageId) =>
        _messages.Find(message => message.ChatId == chatId && message.MessageId == messageId);
}
