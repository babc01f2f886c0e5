namespace Router.Durability.Tests.Syncs;

/// <summary>A system call on a file that succeeded.</summary>
/// <param name="Call">Its name.</param>
/// <param name="File">The file's path.</param>
internal sealed record FileCall(string Call, string File)
{
    public bool IsSync => Call is "fsync" or "fdatasync";
}
