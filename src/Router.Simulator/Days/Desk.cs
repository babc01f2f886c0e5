using Router.Protocol.Vocabulary;
using Router.Simulator.Events;

namespace Router.Simulator.Days;

/// <summary>
/// One agent's day: which processes are open, and which goes on next. It depends on its random numbers alone. A person takes
/// one call at a time.
/// </summary>
internal sealed class Desk(string agentId, Random random)
{
    private const int MostOpen = 4;

    private readonly Planner _planner = new(agentId, random);
    private readonly List<RunningProcess> _open = [];

    /// <summary>The next step, and the process that it belongs to.</summary>
    public (RunningProcess Process, ProcessStep Step) Next()
    {
        if (_open.Count == 0 || (_open.Count < MostOpen && random.Next(3) == 0))
        {
            _open.Add(new RunningProcess(Invent()));
        }

        RunningProcess process = random.Pick(_open);
        ProcessStep step = process.Next();
        if (process.IsDone)
        {
            _open.Remove(process);
        }

        return (process, step);
    }

    private OfficeProcess Invent() => random.Next(20) switch
    {
        < 8 => _planner.Chat().ToProcess(),
        < 14 => IsCalling ? _planner.Chat().ToProcess() : _planner.Call().ToProcess(),
        < 16 => _planner.Session().ToProcess(),
        < 18 => _planner.Treatment().ToProcess(),
        _ => _planner.StatusChange(),
    };

    private bool IsCalling => _open.Exists(process => process.Name is Objects.Call);
}
