using System.IO.Pipes;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Agents.Pipes;

/// <summary>Named pipes of Windows.</summary>
internal sealed class WindowsPipes : IAgentPipes
{
    private const string Folder = @"\\.\pipe\";

    /// <inheritdoc/>
    public Task<IReadOnlyList<FoundPipe>> ListAsync(CancellationToken cancellationToken) => Task.Run(List, cancellationToken);

    /// <inheritdoc/>
    public Task<PipeOpening> OpenAsync(string login, CancellationToken cancellationToken) => Task.Run(() => Open(login), cancellationToken);

    private static PipeOpening Open(string login)
    {
        var pipe = new NamedPipeClientStream(".", PipeName.For(login), PipeDirection.InOut, PipeOptions.Asynchronous);
        try
        {
            // Zero: with any other time-out the attempt spins a core while the pipe is absent.
            pipe.Connect(0);
            return new PipeOpening(pipe);
        }
        catch (TimeoutException)
        {
            // Absent and busy look alike here. Listing tells them apart; asking for the file would open an instance.
            pipe.Dispose();
            bool isThere = List().Any(found => string.Equals(found.Login, login, StringComparison.OrdinalIgnoreCase));
            return new PipeOpening(Stream: null, isThere ? PipeEnd.Busy : PipeEnd.Absent);
        }
        catch (UnauthorizedAccessException e)
        {
            pipe.Dispose();
            return new PipeOpening(Stream: null, PipeEnd.Denied, e.Message);
        }
        catch (IOException e)
        {
            pipe.Dispose();
            return new PipeOpening(Stream: null, PipeEnd.Absent, e.Message);
        }
    }

    private static IReadOnlyList<FoundPipe> List()
    {
        var found = new List<FoundPipe>();
        foreach (string path in Directory.EnumerateFiles(Folder, PipeName.Prefix + "*"))
        {
            if (PipeName.TryGetLogin(Path.GetFileName(path), out string? login))
            {
                found.Add(new FoundPipe(login));
            }
        }

        return found;
    }
}
