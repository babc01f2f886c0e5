using System.IO.Pipes;
using Router.Protocol.Vocabulary;

namespace Router.EndToEnd.Tests.Support;

/// <summary>Another program that uses the app's pipe, such as the 1C driver. It reads nothing.</summary>
internal sealed class OtherProgram : IAsyncDisposable
{
    private readonly NamedPipeClientStream _pipe;

    private OtherProgram(NamedPipeClientStream pipe) => _pipe = pipe;

    public static async Task<OtherProgram> ConnectAsync(string login)
    {
        var pipe = new NamedPipeClientStream(".", PipeName.For(login), PipeDirection.InOut, PipeOptions.Asynchronous);
        await pipe.ConnectAsync(Limit.Token);
        return new OtherProgram(pipe);
    }

    public ValueTask DisposeAsync() => _pipe.DisposeAsync();
}
