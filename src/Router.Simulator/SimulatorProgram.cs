using Router.Simulator.Terminal;

namespace Router.Simulator;

/// <summary>The simulator's whole command line, for programs that bring it with them.</summary>
public static class SimulatorProgram
{
    /// <summary>Runs it with these arguments; answers its exit code: 0 done, 1 failed, 2 wrong arguments.</summary>
    /// <param name="args">The arguments, see docs/simulator.md.</param>
    /// <param name="input">Where typed commands come from.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where errors go.</param>
    public static Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        return SimulatorCommand.RunAsync(args, input, output, error);
    }
}
