using Router.Protocol.Framing;

namespace Router.Simulator.Wire;

/// <summary>Names of the eight frame forms: <c>header-utf16</c>, <c>bare-utf8-bom</c> and so on.</summary>
internal static class FrameFormName
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. FrameForm.All.Select(Of)];

    /// <summary>The name of a form.</summary>
    public static string Of(FrameForm form) =>
        $"{(form.HasHeader ? "header" : "bare")}-{(form.Encoding == WireEncoding.Utf8 ? "utf8" : "utf16")}{(form.HasBom ? "-bom" : string.Empty)}";

    /// <summary>The form of this name, letter case ignored.</summary>
    public static FrameForm? Find(string name)
    {
        foreach (FrameForm form in FrameForm.All)
        {
            if (string.Equals(Of(form), name, StringComparison.OrdinalIgnoreCase))
            {
                return form;
            }
        }

        return null;
    }
}
