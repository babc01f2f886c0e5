namespace Router.Sinks.Abstractions;

/// <summary>A sink that a person has to let in, once, in a browser (OAuth): <c>router sinks authorize</c>.</summary>
public interface IAuthorizedSink : ISink
{
    /// <summary>The address to open in a browser. Each call may make a new one; only the last one's answer is taken.</summary>
    public Uri StartAuthorization();

    /// <summary>Takes the address that the browser was sent to, and keeps what it brings in the sink's state.</summary>
    /// <param name="redirect">What the person pasted: the whole address, or the code alone.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<SinkCheck> FinishAuthorizationAsync(string redirect, CancellationToken cancellationToken);
}
