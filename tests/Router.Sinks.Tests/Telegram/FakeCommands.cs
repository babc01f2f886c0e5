using System.Collections.Concurrent;
using System.Threading.Channels;
using Router.Protocol.Packets;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Tests.Telegram;

/// <summary>Takes commands for apps, and answers them as it is told.</summary>
internal sealed class FakeCommands : ISinkCommands
{
    public const string Id = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

    private readonly Channel<AgentCommand> _new = Channel.CreateUnbounded<AgentCommand>();

    public ConcurrentQueue<(string Login, AgentCommand Command)> Sent { get; } = [];

    public Func<CancellationToken, Task<CommandOutcome>> Answer { get; set; } = _ => Task.FromResult(new CommandOutcome(CommandStatus.Done, "", Id));

    public async Task<AgentCommand> NextAsync() => await _new.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    public Task<CommandOutcome> SendAsync(string login, AgentCommand command, CancellationToken cancellationToken)
    {
        Sent.Enqueue((login, command));
        _new.Writer.TryWrite(command);
        return Answer(cancellationToken);
    }
}
