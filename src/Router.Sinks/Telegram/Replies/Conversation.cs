using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Telegram.Replies;

/// <summary>A message in Telegram that came from a chat of the app, and whom a reply to it goes to.</summary>
/// <param name="ChatId">The chat in Telegram.</param>
/// <param name="MessageId">The message's number there.</param>
/// <param name="Chat">The chat as the configuration names it.</param>
/// <param name="Login">Whose app.</param>
/// <param name="Mode">With a client or with a colleague.</param>
/// <param name="Ids">Who it is: the fields that the command takes, by name.</param>
internal sealed record Conversation(long ChatId, long MessageId, string Chat, string Login, string Mode, IReadOnlyDictionary<string, string> Ids)
{
    private static readonly string[] ClientFields = [FieldNames.ClientID, FieldNames.UserID, FieldNames.ServiceID];
    private static readonly string[] ColleagueFields = [FieldNames.ColleagueID];

    /// <summary>The conversation of an event; <see langword="null"/> when it is none that can be answered.</summary>
    public static Conversation? Of(RoutedEvent source, string chat, long chatId, long messageId)
    {
        AgentEvent packet = source.Packet;
        string[] names = packet.Mode switch
        {
            Modes.ServicesClients => ClientFields,
            Modes.Colleagues => ColleagueFields,
            _ => [],
        };
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (packet.Fields.GetText(name)?.Trim() is { Length: > 0 } id)
            {
                ids.Add(name, id);
            }
        }

        return packet.Object == Objects.Message && names.Length > 0 && ids.Count == names.Length
            ? new Conversation(chatId, messageId, chat, source.Login, packet.Mode!, ids)
            : null;
    }

    /// <summary>The command that writes into the conversation.</summary>
    public AgentCommand Command(string text) => new()
    {
        Action = Actions.SendMessage,
        Mode = Mode,
        Fields = FieldList.Of([.. Ids.Select(id => (id.Key, id.Value)), (FieldNames.MessageBody, text)]),
    };
}
