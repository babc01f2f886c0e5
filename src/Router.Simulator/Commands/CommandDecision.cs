namespace Router.Simulator.Commands;

/// <summary>What becomes of a command: an effect, or one of the documented error texts.</summary>
internal sealed record CommandDecision
{
    private CommandDecision(string? error, CommandEffect? effect)
    {
        Error = error;
        Effect = effect;
    }

    /// <summary>Why the command is refused.</summary>
    public string? Error { get; }

    /// <summary>What it brings about.</summary>
    public CommandEffect? Effect { get; }

    /// <summary>The command is refused.</summary>
    public static CommandDecision Refuse(string error) => new(error, effect: null);

    /// <summary>The command is carried out.</summary>
    public static CommandDecision Accept(CommandEffect effect) => new(error: null, effect);
}
