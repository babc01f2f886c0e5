namespace Router.ActorRuntime.Tests.DependencyInjection;

/// <summary>A dependency that tells whether it has been disposed of.</summary>
public sealed class Disposal : IDisposable
{
    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}
