namespace Router.Sinks.Tests.Support;

/// <summary>A fact of systems where others may rename, delete or cut an open file; Windows keeps them from it.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows protects an open file." : null;
}
