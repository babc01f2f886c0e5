using Router.Sinks.Abstractions;

namespace Router.Sinks.Telegram.Memory;

/// <summary>The groups whose ids have changed since the configuration was written.</summary>
internal sealed class MovedChats(SinkContext context)
{
    private const int Limit = 100;

    private readonly StateList<MovedChat> _moved = new(context.State, "moved", Limit);

    /// <summary>The id that a chat has now.</summary>
    public string IdOf(string chat) => _moved.Find(moved => moved.From == chat)?.To ?? chat;

    /// <summary>Remembers that a chat has moved, and tells it.</summary>
    public void Move(string chat, string to)
    {
        if (IdOf(chat) != to)
        {
            _moved.Put(new MovedChat(chat, to), moved => moved.From == chat);
            Log.Moved(context.Logger, context.Name, chat, to);
        }
    }
}
