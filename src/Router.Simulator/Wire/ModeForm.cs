namespace Router.Simulator.Wire;

/// <summary>How the mode of clients is written (protocol.md section 2).</summary>
internal enum ModeForm
{
    /// <summary><c>ServicesClients</c>.</summary>
    ServicesClients,

    /// <summary><c>ServiceClients</c>.</summary>
    ServiceClients,
}
