using Router.Protocol.Packets;

namespace Router.Simulator.Apps;

/// <summary>The latest commands that nobody has asked for yet. Its owner's gate guards it.</summary>
internal sealed class CommandLog
{
    private const int Limit = 10_000;

    private readonly LinkedList<AgentCommand> _commands = new();

    /// <summary>Keeps a command; the oldest goes when there are too many.</summary>
    public void Add(AgentCommand command)
    {
        _commands.AddLast(command);
        if (_commands.Count > Limit)
        {
            _commands.RemoveFirst();
        }
    }

    /// <summary>Takes the first command that fits.</summary>
    public AgentCommand? Take(Func<AgentCommand, bool> fits)
    {
        for (LinkedListNode<AgentCommand>? node = _commands.First; node is not null; node = node.Next)
        {
            if (fits(node.Value))
            {
                _commands.Remove(node);
                return node.Value;
            }
        }

        return null;
    }
}
