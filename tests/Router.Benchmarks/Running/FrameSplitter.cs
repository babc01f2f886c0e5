using System.Buffers;
using System.IO.Pipelines;
using System.IO.Pipes;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Benchmarks.Running;

/// <summary>The least that a reader of the pipe can do: it subscribes to everything and counts frames, without looking into them.</summary>
internal sealed class FrameSplitter : IAsyncDisposable
{
    private readonly NamedPipeClientStream _pipe;
    private readonly PipeReader _input;
    private readonly FrameReader _frames = new();
    private int _packets;

    private FrameSplitter(NamedPipeClientStream pipe)
    {
        _pipe = pipe;
        _input = PipeReader.Create(pipe, new StreamPipeReaderOptions(leaveOpen: true));
    }

    /// <summary>Connects, subscribes to everything and reads the answers.</summary>
    public static async Task<FrameSplitter> SubscribedAsync(string login)
    {
        var pipe = new NamedPipeClientStream(".", PipeName.For(login), PipeDirection.InOut, System.IO.Pipes.PipeOptions.Asynchronous);
        await pipe.ConnectAsync();
        foreach (Category category in Category.Known)
        {
            var command = new ArrayBufferWriter<byte>();
            PacketWriter.Write(command, AgentCommand.Subscribe(Guid.NewGuid().ToString(), category));
            await pipe.WriteAsync(command.WrittenMemory);
        }

        var splitter = new FrameSplitter(pipe);
        await splitter.ReadAsync(Category.Known.Count);
        return splitter;
    }

    /// <summary>Reads until so many packets more have come.</summary>
    public async Task ReadAsync(int packets)
    {
        int end = _packets + packets;
        while (_packets < end)
        {
            ReadResult read = await _input.ReadAsync();
            ReadOnlySequence<byte> rest = read.Buffer;
            FrameReadResult frame = _frames.Read(rest, read.IsCompleted);
            while (frame.Status == FrameStatus.Packet)
            {
                _packets++;
                rest = rest.Slice(frame.Consumed);
                frame = _frames.Read(rest, read.IsCompleted);
            }

            _input.AdvanceTo(frame.Consumed, frame.Examined);
            if (read.IsCompleted && _packets < end)
            {
                throw new InvalidOperationException($"The connection ended after {_packets} packets.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _input.CompleteAsync();
        await _pipe.DisposeAsync();
    }
}
