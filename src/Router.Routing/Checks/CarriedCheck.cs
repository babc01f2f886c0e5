using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Conditions;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Routing.Checks;

/// <summary>Warns of tests that the events a route asks for cannot pass, because they do not carry what is tested.</summary>
internal sealed class CarriedCheck
{
    private readonly DiagnosticBag _bag;
    private readonly Alternative _alternative;
    private readonly EventFacts _nothing;
    private readonly string?[] _modes;
    private readonly string?[] _objects;
    private readonly string?[] _states;

    public CarriedCheck(DiagnosticBag bag, Alternative alternative, int slots)
    {
        _bag = bag;
        _alternative = alternative;
        _nothing = new EventFacts(new AgentEvent(), login: "", receivedAt: default, TimeZoneInfo.Utc, slots);
        _modes = Words(SubjectWord.Mode, Modes.Find);
        _objects = Words(SubjectWord.Object, Objects.Find);
        _states = Words(SubjectWord.State, States.Find);
    }

    private delegate string? Find(ReadOnlySpan<char> text);

    public void Run()
    {
        foreach (SubjectCondition condition in _alternative.SubjectConditions)
        {
            // What passes without the value, such as a not, can match whatever events carry.
            if (condition.Test.Passes([], _nothing))
            {
                continue;
            }

            if (condition.Subject.Name is SubjectWord.State)
            {
                CheckState(condition);
            }
            else if (condition.Subject.Path is { Aggregate: not Aggregate.Count } path && FieldCatalogue.Fields.Contains(path.Names[0], StringComparer.Ordinal))
            {
                CheckField(condition, path.Names[0]);
            }
        }
    }

    private void CheckState(SubjectCondition condition)
    {
        if (Array.TrueForAll(_objects, word => word is Objects.AgentOnlineStatus))
        {
            _bag.Add(Messages.StatusHasNoState, condition.Position, condition.Test.Literals?.Keys.FirstOrDefault() ?? "…");
            return;
        }

        bool isPossible = Array.Exists(_states, state => Array.Exists(_objects, word => HasState(word, state)));
        if (!isPossible)
        {
            _bag.Add(Messages.StateNotCarried, condition.Position, string.Join(", ", _objects), string.Join(", ", _states));
        }
    }

    private static bool HasState(string? word, string? state) => word switch
    {
        null => true,
        RouterEvents.Object => state is null || RouterEvents.States.Contains(state, StringComparer.OrdinalIgnoreCase),

        // An unknown state is the vocabulary's to warn of.
        _ => States.Find(state) is null || !Objects.All.Contains(word, StringComparer.Ordinal)
            || FieldCatalogue.StatesOf(word).Contains(state!, StringComparer.Ordinal),
    };

    private void CheckField(SubjectCondition condition, string field)
    {
        bool isCarried = Array.Exists(_modes, mode => Array.Exists(_objects, word => Array.Exists(_states, state => FieldCatalogue.Carries(field, mode, word, state))));
        if (!isCarried)
        {
            string asked = string.Join(' ', new[] { Named(_modes), Named(_objects), Named(_states) }.Where(words => words.Length > 0));
            _bag.Add(Messages.FieldNotCarried, condition.Position, asked, field, FieldCatalogue.CarriersOf(field));
        }
    }

    private static string Named(string?[] words) => string.Join(", ", words.Where(word => word is not null));

    /// <summary>The canonical words that the alternative names; a free word is one <see langword="null"/>.</summary>
    private string?[] Words(string subject, Find find) =>
        _alternative.LiteralsOf(subject) is { Keys.Count: > 0 } literals ? [.. literals.Keys.Select(key => find(key) ?? key)] : [null];
}
