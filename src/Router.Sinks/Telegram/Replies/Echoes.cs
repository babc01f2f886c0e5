using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Sinks.Abstractions;
using Router.Sinks.Telegram.Memory;

namespace Router.Sinks.Telegram.Replies;

/// <summary>
/// Sends replies to the app, and knows their events when the app tells them. An event may come before the command's answer, and only the
/// answer names the command: so while one is on its way, events of that login which name a command wait for it.
/// </summary>
internal sealed class Echoes(ISinkState state)
{
    private const int Limit = 100;

    private readonly StateList<Echo> _echoes = new(state, "echoes", Limit);
    private volatile Sending? _sending;

    /// <summary>Sends a command, one at a time, and remembers its ID.</summary>
    public async Task<CommandOutcome> SendAsync(ISinkCommands commands, Conversation conversation, string text, CancellationToken cancellationToken)
    {
        var sending = new Sending(conversation.Login, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _sending = sending;
        try
        {
            CommandOutcome outcome = await commands.SendAsync(conversation.Login, conversation.Command(text), cancellationToken);
            if (outcome.CommandId is { } id)
            {
                _echoes.Put(new Echo(id, conversation.Chat), echo => echo.CommandId == id);
            }

            return outcome;
        }
        finally
        {
            _sending = null;
            sending.End.SetResult();
        }
    }

    /// <summary>Whether an event is what a reply of that chat made.</summary>
    public async Task<bool> IsEchoAsync(RoutedEvent source, string chat, CancellationToken cancellationToken)
    {
        if (source.Packet is not AgentEvent { CommandId: { } id })
        {
            return false;
        }

        if (_sending is { } sending && sending.Login == source.Login)
        {
            await sending.End.Task.WaitAsync(cancellationToken);
        }

        return _echoes.Find(echo => echo.Chat == chat && WireUuid.AreSame(echo.CommandId, id)) is not null;
    }

    private sealed record Sending(string Login, TaskCompletionSource End);
}
