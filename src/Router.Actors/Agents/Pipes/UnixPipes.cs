using System.Net.Sockets;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Agents.Pipes;

/// <summary>
/// Pipes as .NET has them on Linux and macOS: Unix sockets in the temporary folder. The socket is opened here and not through
/// <c>NamedPipeClientStream</c>, whose connecting blocks a thread while the server's queue is full, and does not tell that from absent.
/// </summary>
internal sealed class UnixPipes : IAgentPipes
{
    private const string FilePrefix = "CoreFxPipe_";

    /// <inheritdoc/>
    public Task<IReadOnlyList<FoundPipe>> ListAsync(CancellationToken cancellationToken) => Task.Run(List, cancellationToken);

    /// <inheritdoc/>
    public async Task<PipeOpening> OpenAsync(string login, CancellationToken cancellationToken)
    {
        string path = Path.Combine(Path.GetTempPath(), FilePrefix + PipeName.For(login));

        // Asked first, because an exception every few seconds for each app that is off adds up.
        if (!File.Exists(path))
        {
            return new PipeOpening(Stream: null);
        }

        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new PipeOpening(new NetworkStream(socket, ownsSocket: true));
        }
        catch (SocketException e)
        {
            socket.Dispose();
            return new PipeOpening(Stream: null, FailureOf(e.SocketErrorCode), e.Message);
        }
        catch (ArgumentException e)
        {
            // The path is longer than a socket's may be.
            socket.Dispose();
            return new PipeOpening(Stream: null, PipeEnd.Absent, e.Message);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static PipeEnd FailureOf(SocketError error) => error switch
    {
        SocketError.AccessDenied => PipeEnd.Denied,
        SocketError.WouldBlock or SocketError.TryAgain => PipeEnd.Busy,

        // A refused connection is a file that a crash left behind: nobody listens.
        _ => PipeEnd.Absent,
    };

    private static IReadOnlyList<FoundPipe> List()
    {
        var found = new List<FoundPipe>();
        foreach (FileInfo file in new DirectoryInfo(Path.GetTempPath()).EnumerateFiles(FilePrefix + PipeName.Prefix + "*"))
        {
            if (PipeName.TryGetLogin(file.Name[FilePrefix.Length..], out string? login))
            {
                // A socket's file is written when it is made, and never again.
                found.Add(new FoundPipe(login, file.LastWriteTimeUtc.Ticks));
            }
        }

        return found;
    }
}
