// Subscribes to everything that one login's app tells, and prints it until the app closes the pipe.
//   dotnet run --project samples/ReadThePipe -- sim-1
using System.Buffers;
using System.IO.Pipelines;
using System.IO.Pipes;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

if (args is not [var login])
{
    await Console.Error.WriteLineAsync("Say whose pipe to read: dotnet run --project samples/ReadThePipe -- sim-1");
    return 2;
}

await using var pipe = new NamedPipeClientStream(".", PipeName.For(login), PipeDirection.InOut, System.IO.Pipes.PipeOptions.Asynchronous);
try
{
    await pipe.ConnectAsync(timeout: 0);
}
catch (TimeoutException)
{
    await Console.Error.WriteLineAsync($"{login}: no pipe. Is the app (or the simulator) running?");
    return 1;
}

var output = new ArrayBufferWriter<byte>();
foreach (Category category in Category.Known)
{
    output.ResetWrittenCount();
    PacketWriter.Write(output, AgentCommand.Subscribe(Guid.NewGuid().ToString(), category));
    await pipe.WriteAsync(output.WrittenMemory); // One command, one write: the pipe may be in message mode.
}

var frames = new FrameReader();
var input = PipeReader.Create(pipe);
while (true)
{
    ReadResult read = await input.ReadAsync();
    FrameReadResult found = frames.Read(read.Buffer, read.IsCompleted);
    switch (found.Status)
    {
        case FrameStatus.Packet:
            bool isRead = PacketReader.TryRead(found.Frame, out Packet? packet, out PacketError error);
            Console.WriteLine(isRead ? PacketWriter.ToXml(packet!) : $"a packet that cannot be read is skipped: {error}");
            break;
        case FrameStatus.Malformed:
            Console.WriteLine($"a packet that cannot be read is skipped: {new PacketError(found.PacketFault, Position: 0)}");
            break;
        case FrameStatus.Broken:
            await Console.Error.WriteLineAsync($"{login}: {found.DescribeFault(read.Buffer)}");
            return 1;
        case FrameStatus.NeedMore when read.IsCompleted:
            return 0;
    }

    input.AdvanceTo(found.Consumed, found.Examined);
}
