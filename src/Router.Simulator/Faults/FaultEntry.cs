namespace Router.Simulator.Faults;

/// <summary>One fault people can ask for.</summary>
/// <param name="Name">The first word.</param>
/// <param name="Arguments">What may follow, for help texts.</param>
/// <param name="Read">Makes the fault from its whole text and the words after the name; <see langword="null"/> when they make no sense.</param>
internal sealed record FaultEntry(string Name, string Arguments, Func<string, string[], Fault?> Read)
{
    /// <summary>Name and arguments.</summary>
    public string Usage => Arguments.Length == 0 ? Name : $"{Name} {Arguments}";
}
