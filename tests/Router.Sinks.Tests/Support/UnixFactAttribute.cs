namespace Router.Sinks.Tests.Support;

/// <summary>A fact of systems other than Windows; by default, as others may rename, delete or cut an open file there.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute(string why = "Windows protects an open file.") => Skip = OperatingSystem.IsWindows() ? why : null;
}
