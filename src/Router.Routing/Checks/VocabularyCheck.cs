using Router.Protocol.Vocabulary;
using Router.Routing.Conditions;
using Router.Routing.Conditions.Reading;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Routing.Checks;

/// <summary>Warns of names and values that are not in the vocabulary of the wire: most of them are typing mistakes.</summary>
internal sealed class VocabularyCheck(DiagnosticBag bag)
{
    private static readonly string[] AllObjects = [.. Objects.All, RouterEvents.Object];

    private static readonly string[] AllStates = [.. States.All, .. RouterEvents.States];

    public void Check(Alternative alternative)
    {
        foreach (Condition condition in alternative.Conditions)
        {
            if (condition is NotCondition not)
            {
                foreach (Alternative inner in not.When)
                {
                    Check(inner);
                }
            }
            else if (condition is SubjectCondition tested)
            {
                CheckName(tested);
                if (!IsStateOfAStatus(alternative, tested) && ValuesOf(tested.Subject.Name) is { } known)
                {
                    CheckValues(tested.Node, known);
                }
            }
        }
    }

    /// <summary>A status has no state whatever it is called: that is said once, by <see cref="CarriedCheck"/>.</summary>
    private static bool IsStateOfAStatus(Alternative alternative, SubjectCondition condition) =>
        condition.Subject.Name is SubjectWord.State
        && alternative.LiteralsOf(SubjectWord.Object)?.Keys.All(key => Objects.Find(key) is Objects.AgentOnlineStatus) == true;

    private static IReadOnlyList<string>? ValuesOf(string subject) => subject switch
    {
        SubjectWord.Mode => [.. Modes.All, Modes.ServiceClientsAlias],
        SubjectWord.Object => AllObjects,
        SubjectWord.State => AllStates,
        SubjectWord.Initiator => Initiators.All,
        FieldNames.CallResult => CallResults.All,
        FieldNames.Status => Statuses.All,
        _ => null,
    };

    private void CheckName(SubjectCondition condition)
    {
        if (condition.Subject.Path is not { } path)
        {
            return;
        }

        string name = path.Names[0];
        if (!FieldCatalogue.Fields.Contains(name, StringComparer.Ordinal))
        {
            string? word = SubjectWord.All.FirstOrDefault(word => word.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (word is not null)
            {
                bag.Add(Messages.CapitalWord, condition.Position, name, word);
            }
            else
            {
                Warn(condition.Position, name, FieldCatalogue.Fields);
            }
        }
        else if (path.Names.Count > 1 && FieldCatalogue.PartsOf(name) is { } parts && !parts.Contains(path.Names[1], StringComparer.Ordinal))
        {
            Warn(condition.Position, $"{name}.{path.Names[1]}", [.. parts.Select(part => $"{name}.{part}")]);
        }
    }

    /// <summary>Only values that are compared whole can be mistyped: patterns and numbers are their writer's business.</summary>
    private void CheckValues(ConfigNode node, IReadOnlyList<string> known)
    {
        switch (node)
        {
            case TextNode text when !known.Contains(text.Text.Trim(), StringComparer.OrdinalIgnoreCase):
                Warn(text.Position, text.Text, known);
                break;
            case ListNode list:
                foreach (ConfigNode item in list.Items)
                {
                    CheckValues(item, known);
                }

                break;
            case MapNode map:
                foreach (MapEntry entry in map.Entries.Where(entry => entry.Key is Operators.Is or Operators.Not))
                {
                    CheckValues(entry.Value, known);
                }

                break;
            default:
                break;
        }
    }

    private void Warn(SourcePosition position, string name, IReadOnlyCollection<string> known) =>
        bag.Add(Messages.NeverSeen, position, name, NearestName.Hint(name, known));
}
