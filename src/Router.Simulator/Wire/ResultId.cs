namespace Router.Simulator.Wire;

/// <summary>What a result says in its ID.</summary>
internal enum ResultId
{
    /// <summary>The command's ID; what a command without one gets is a setting.</summary>
    Echo,

    /// <summary><c>ID=""</c>.</summary>
    Empty,

    /// <summary>No attribute <c>ID</c>.</summary>
    Absent,
}
