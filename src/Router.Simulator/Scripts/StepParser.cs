using Router.Simulator.Scripts.Steps;
using YamlDotNet.RepresentationModel;

namespace Router.Simulator.Scripts;

/// <summary>Reads lists of steps. Each step is a map with one verb and, where it is not the first login's, a login.</summary>
internal static class StepParser
{
    private const string LoginKey = "login";

    /// <summary>Reads a list of steps. Where the script names its logins, steps may use no other.</summary>
    public static IReadOnlyList<ScriptStep> ParseAll(YamlNode node, List<ScriptError> errors, IReadOnlyList<string> logins)
    {
        if (node is not YamlSequenceNode list)
        {
            NodeReader.Note(errors, node, new Bilingual("steps are a list; begin each with - ", "шаги — это список; начинайте каждый с - "));
            return [];
        }

        List<ScriptStep> steps = [];
        foreach (YamlNode child in list.Children)
        {
            if (Parse(child, errors, logins) is { } step)
            {
                steps.Add(step);
            }
        }

        return steps;
    }

    private static ScriptStep? Parse(YamlNode node, List<ScriptError> errors, IReadOnlyList<string> logins)
    {
        // A verb that needs nothing more may stand alone.
        if (node is YamlScalarNode { Value: { } word } && StepCatalogue.Find(word) is { NeedsValue: false })
        {
            node = new YamlMappingNode(new YamlScalarNode(word), new YamlScalarNode(string.Empty));
        }

        if (NodeReader.Open(node, errors) is not { } reader)
        {
            return null;
        }

        string[] verbs = [.. reader.Keys.Where(key => StepCatalogue.Find(key) is not null)];
        if (verbs.Length != 1)
        {
            NoteVerb(reader, verbs);
            return null;
        }

        StepVerb verb = StepCatalogue.Find(verbs[0])!;
        int before = errors.Count;
        string? login = reader.Text(LoginKey);
        if (login is not null and not ScriptStep.AllLogins && logins.Count > 0 && !logins.Contains(login, StringComparer.OrdinalIgnoreCase))
        {
            reader.NoteUnknown(reader.Node(LoginKey)!, login, [.. logins, ScriptStep.AllLogins]);
        }

        var context = new StepContext(reader, reader.Node(verbs[0])!, errors, logins)
        {
            Login = login,
            Line = reader.Start.Line,
        };
        ScriptStep? step = verb.Read(context);
        reader.Finish();
        return errors.Count == before ? step : null;
    }

    private static void NoteVerb(NodeReader reader, string[] verbs)
    {
        string all = string.Join(", ", StepCatalogue.Verbs);
        if (verbs.Length > 1)
        {
            reader.Note(new Bilingual(
                $"one step, one verb: {string.Join(" and ", verbs)} are two steps",
                $"один шаг — один глагол: {string.Join(" и ", verbs)} — это два шага"));
            return;
        }

        string written = reader.Keys.FirstOrDefault() ?? string.Empty;
        Bilingual hint = NearestName.Hint(written, StepCatalogue.Verbs);
        reader.Note(hint.English.Length > 0
            ? new Bilingual($"there is no step {written}{hint.English}", $"нет шага {written}{hint.Russian}")
            : new Bilingual($"there is no step {written}; there are: {all}", $"нет шага {written}; есть: {all}"));
    }
}
