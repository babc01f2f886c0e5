using System.IO.Pipelines;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Actors.Tests.Support;

/// <summary>The app's end of a connection in memory: a test reads the commands and says what it likes.</summary>
internal sealed class AppConnection
{
    private readonly Pipe _toClient = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _toApp = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly FrameReader _frames = new();

    private readonly DuplexStream _client;

    public AppConnection() => _client = new DuplexStream(_toClient.Reader, _toApp.Writer);

    /// <summary>The client's end.</summary>
    public Stream Client => _client;

    /// <summary>The next command.</summary>
    public async Task<AgentCommand> NextCommandAsync()
    {
        for (; ; )
        {
            ReadResult read = await _toApp.Reader.ReadAsync(Limit.Token);
            FrameReadResult found = _frames.Read(read.Buffer, read.IsCompleted);
            if (found.Status == FrameStatus.Packet)
            {
                PacketReader.TryRead(found.Frame, out Packet? packet, out _).ShouldBeTrue();
                _toApp.Reader.AdvanceTo(found.Consumed);
                return packet.ShouldBeOfType<AgentCommand>();
            }

            read.IsCompleted.ShouldBeFalse("the client closed the connection");
            _toApp.Reader.AdvanceTo(found.Consumed, found.Examined);
        }
    }

    /// <summary>Answers the next commands with yes.</summary>
    public async Task<IReadOnlyList<AgentCommand>> ConfirmAsync(int count)
    {
        var commands = new List<AgentCommand>();
        for (int i = 0; i < count; i++)
        {
            AgentCommand command = await NextCommandAsync();
            commands.Add(command);
            await SayAsync(CommandResult.Success(command.Action, command.Id));
        }

        return commands;
    }

    /// <summary>Says packets, all in one write.</summary>
    public async Task SayAsync(params Packet[] packets)
    {
        foreach (Packet packet in packets)
        {
            PacketWriter.Write(_toClient.Writer, packet);
        }

        await _toClient.Writer.FlushAsync();
    }

    /// <summary>Writes bytes as they are.</summary>
    public async Task WriteAsync(byte[] bytes) => await _toClient.Writer.WriteAsync(bytes);

    /// <summary>From now on what the client writes fails, as if the app had closed its end; what it said before can still be read.</summary>
    public void GoDeaf() => _client.IsDeaf = true;

    /// <summary>Ends the connection.</summary>
    public void Close() => _toClient.Writer.Complete();

    /// <summary>Ends when the client has closed its end.</summary>
    public async Task WaitForCloseAsync()
    {
        ReadResult read;
        while (!(read = await _toApp.Reader.ReadAsync(Limit.Token)).IsCompleted)
        {
            _toApp.Reader.AdvanceTo(read.Buffer.End);
        }
    }
}
