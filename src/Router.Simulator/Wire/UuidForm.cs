namespace Router.Simulator.Wire;

/// <summary>How UUIDs are written (protocol.md section 2).</summary>
internal enum UuidForm
{
    /// <summary>8-4-4-4-12.</summary>
    Dashed,

    /// <summary>32 digits.</summary>
    Plain,
}
