using System.Buffers;
using System.IO.Pipelines;
using System.IO.Pipes;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Simulator.Tests.Support;

/// <summary>A client of the app's pipe that reads with the protocol library alone.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    private readonly NamedPipeClientStream _pipe;
    private readonly PipeReader _input;
    private readonly FrameReader _frames = new();

    private TestClient(NamedPipeClientStream pipe)
    {
        _pipe = pipe;
        _input = PipeReader.Create(pipe, new StreamPipeReaderOptions(leaveOpen: true));
    }

    public NamedPipeClientStream Pipe => _pipe;

    public static async Task<TestClient> ConnectAsync(string login)
    {
        var pipe = new NamedPipeClientStream(".", PipeName.For(login), PipeDirection.InOut, System.IO.Pipes.PipeOptions.Asynchronous);
        await pipe.ConnectAsync(Limit.Token);
        return new TestClient(pipe);
    }

    /// <summary>Connects and subscribes to all known categories.</summary>
    public static async Task<TestClient> SubscribedAsync(string login)
    {
        TestClient client = await ConnectAsync(login);
        foreach (Category category in Category.Known)
        {
            await client.SendAsync(AgentCommand.Subscribe(Guid.NewGuid().ToString(), category));
        }

        for (int answered = 0; answered < Category.Known.Count;)
        {
            answered += await client.ReadAsync() is CommandResult ? 1 : 0;
        }

        return client;
    }

    public Task SendAsync(AgentCommand command)
    {
        var output = new ArrayBufferWriter<byte>();
        PacketWriter.Write(output, command);
        return SendAsync(output.WrittenMemory);
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _pipe.WriteAsync(bytes, Limit.Token);

    public async Task<CommandResult> AskAsync(AgentCommand command)
    {
        await SendAsync(command);
        return (await ReadAsync()).ShouldBeOfType<CommandResult>();
    }

    public async Task<AgentEvent> ReadEventAsync() => (await ReadAsync()).ShouldBeOfType<AgentEvent>();

    /// <summary>The next packet; <see langword="null"/> at the end of the connection.</summary>
    public async Task<Packet?> ReadAsync() => (await ReadFrameAsync()).Packet;

    /// <summary>The next frame, whatever it is.</summary>
    public async Task<ReadFrame> ReadFrameAsync()
    {
        for (; ; )
        {
            ReadResult read;
            try
            {
                read = await _input.ReadAsync(Limit.Token);
            }
            catch (IOException)
            {
                return new ReadFrame(FrameStatus.Broken, StreamFault.EndOfStream, default, Packet: null);
            }

            FrameReadResult frame = _frames.Read(read.Buffer, read.IsCompleted);
            if (frame.Status == FrameStatus.NeedMore)
            {
                _input.AdvanceTo(frame.Consumed, frame.Examined);
                if (read.IsCompleted)
                {
                    return new ReadFrame(frame.Status, StreamFault.None, default, Packet: null);
                }

                continue;
            }

            Packet? packet = null;
            PacketError error = default;
            if (frame.Status == FrameStatus.Packet)
            {
                PacketReader.TryRead(frame.Frame, out packet, out error);
            }

            var found = new ReadFrame(frame.Status, frame.StreamFault, frame.Frame.Form, packet, error, (int)frame.Frame.Body.Length);
            _input.AdvanceTo(frame.Consumed, frame.Examined);
            return found;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _input.CompleteAsync();
        await _pipe.DisposeAsync();
    }
}
