namespace Router.Simulator.Commands;

/// <summary>What the app does because of a command that it took.</summary>
internal abstract record CommandEffect;
