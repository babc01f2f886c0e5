using System.Diagnostics.CodeAnalysis;
using Router.Protocol.Packets;
using Router.Protocol.Values;

namespace Router.Actors.Commands;

/// <summary>
/// The commands of one login that have no outcome yet, and whose answer a result is (protocol.md section 4). Who was sent stands in the
/// order of sending; who waits for its turn, behind them.
/// </summary>
internal sealed class PendingCommands
{
    /// <summary>How many there may be: what an app leaves unanswered must not pile up.</summary>
    public const int Limit = 256;

    private readonly List<PendingCommand> _sent = [];
    private readonly List<PendingCommand> _waiting = [];
    private bool _hasEchoed;
    private bool _isOneAtATime;

    /// <summary>How many there are.</summary>
    public int Count => _sent.Count + _waiting.Count;

    /// <summary>Whether there is room for another.</summary>
    public bool IsFull => Count >= Limit;

    /// <summary>Puts a command behind the others.</summary>
    public void Add(PendingCommand command) => _waiting.Add(command);

    /// <summary>The command whose turn it is, if there is one; it counts as sent from now on.</summary>
    public bool TryTakeNext([NotNullWhen(true)] out PendingCommand? next)
    {
        next = null;
        if (_waiting.Count == 0 || (_isOneAtATime && _sent.Count > 0))
        {
            return false;
        }

        next = _waiting[0];
        _waiting.RemoveAt(0);
        _sent.Add(next);
        return true;
    }

    /// <summary>Whose answer this is; <see langword="null"/> when it is nobody's: late, or another client's.</summary>
    public PendingCommand? Answer(CommandResult result)
    {
        int index = result.Id is null ? FindWithoutId(result.Action) : FindById(result.Id);
        if (index < 0)
        {
            return null;
        }

        PendingCommand answered = _sent[index];
        _sent.RemoveAt(index);
        return answered;
    }

    /// <summary>The time of a command is up.</summary>
    /// <param name="id">Its ID.</param>
    /// <param name="command">The command, when it was still pending.</param>
    /// <param name="wasSent">Whether it had been sent.</param>
    public bool TryExpire(Guid id, [NotNullWhen(true)] out PendingCommand? command, out bool wasSent)
    {
        wasSent = TryRemove(_sent, id, out command);
        return wasSent || TryRemove(_waiting, id, out command);
    }

    /// <summary>
    /// The connection is over: nothing is pending any more, and what was learnt about the app's answers is forgotten.
    /// </summary>
    /// <param name="unwritten">Those of which not a byte went out.</param>
    /// <returns>All that were pending, and whether the app may have got them.</returns>
    public IReadOnlyList<(PendingCommand Command, bool WasSent)> End(IReadOnlyList<Guid> unwritten)
    {
        (PendingCommand, bool)[] ended =
        [
            .. _sent.Select(command => (command, !unwritten.Contains(command.Id))),
            .. _waiting.Select(command => (command, false)),
        ];
        _sent.Clear();
        _waiting.Clear();
        _hasEchoed = false;
        _isOneAtATime = false;
        return ended;
    }

    private static bool TryRemove(List<PendingCommand> commands, Guid id, [NotNullWhen(true)] out PendingCommand? command)
    {
        int index = commands.FindIndex(candidate => candidate.Id == id);
        command = index < 0 ? null : commands[index];
        if (index >= 0)
        {
            commands.RemoveAt(index);
        }

        return index >= 0;
    }

    private int FindById(string text)
    {
        _hasEchoed = true;
        return WireUuid.TryParse(text, out Guid id) ? _sent.FindIndex(command => command.Id == id) : -1;
    }

    private int FindWithoutId(string? action)
    {
        int first = _sent.FindIndex(command => IsOf(command, action));
        bool isOnly = first >= 0 && _sent.FindIndex(first + 1, command => IsOf(command, action)) < 0;
        if (isOnly || first < 0)
        {
            return first;
        }

        if (_hasEchoed)
        {
            return -1;
        }

        // The app does not echo: its answers come in the order of sending, which only commands one at a time make sure of.
        _isOneAtATime = true;
        return first;
    }

    private static bool IsOf(PendingCommand command, string? action) =>
        action is null || string.Equals(command.Command.Action, action, StringComparison.OrdinalIgnoreCase);
}
