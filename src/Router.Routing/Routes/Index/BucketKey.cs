using System.Runtime.InteropServices;

namespace Router.Routing.Routes.Index;

/// <summary>Mode, Object and State as a route names them; <see langword="null"/> where it does not.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BucketKey(string? Mode, string? Object, string? State)
{
    public bool Equals(BucketKey other) =>
        string.Equals(Object, other.Object, StringComparison.OrdinalIgnoreCase)
        && string.Equals(State, other.State, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Mode, other.Mode, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(HashOf(Mode), HashOf(Object), HashOf(State));

    private static int HashOf(string? word) => word is null ? 0 : string.GetHashCode(word, StringComparison.OrdinalIgnoreCase);
}
