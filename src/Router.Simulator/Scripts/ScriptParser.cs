using Router.Simulator.Apps;
using Router.Simulator.Scripts.Steps;
using Router.Simulator.Wire;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Router.Simulator.Scripts;

/// <summary>Reads a script and notes everything that is wrong with it at once.</summary>
internal static class ScriptParser
{
    /// <summary>Reads a script.</summary>
    public static (Script? Script, IReadOnlyList<ScriptError> Errors) Parse(string yaml)
    {
        List<ScriptError> errors = [];
        Script? script = null;
        if (Load(yaml, errors) is { } root && NodeReader.Open(root, errors) is { } reader)
        {
            script = Read(reader, errors);
        }

        errors.Sort((left, right) => (left.Line, left.Column).CompareTo((right.Line, right.Column)));
        return errors.Count == 0 ? (script, errors) : (null, errors);
    }

    private static YamlNode? Load(string yaml, List<ScriptError> errors)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(yaml);
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            string reason = e.InnerException?.Message ?? e.Message;
            errors.Add(new ScriptError(e.Start.Line, e.Start.Column, new Bilingual(
                $"this is not YAML: {reason}; texts with : # ' \" {{ [ or a leading sign go into single quotes",
                $"это не YAML: {reason}; тексты с : # ' \" {{ [ или знаком в начале берите в одинарные кавычки")));
            return null;
        }

        if (stream.Documents.Count == 1)
        {
            return stream.Documents[0].RootNode;
        }

        errors.Add(new ScriptError(1, 1, new Bilingual("the script is empty; write steps:", "сценарий пуст; напишите steps:")));
        return null;
    }

    private static Script Read(NodeReader root, List<ScriptError> errors)
    {
        List<string> logins = [];
        foreach (var (login, node) in root.Texts("logins"))
        {
            try
            {
                SimulatedCompany.CheckLogin(login);
                logins.Add(login);
            }
            catch (SimulatorException e)
            {
                NodeReader.Note(errors, node, e.Explanation);
            }
        }

        ClientsMode? clients = root.Word("clients", text => KebabName.Find<ClientsMode>(text) is null ? null : text, KebabName.All<ClientsMode>()) is { } mode
            ? KebabName.Find<ClientsMode>(mode)
            : null;
        int? seed = root.Number("seed", 0, int.MaxValue);
        IReadOnlyList<ScriptStep> steps = [];
        if (root.Node("steps") is { } list)
        {
            steps = StepParser.ParseAll(list, errors, logins);
        }
        else
        {
            root.Note(new Bilingual("steps are missing; write steps: and below it a list", "нет шагов; напишите steps: и под ним список"));
        }

        root.Finish();
        return new Script(logins, clients, seed, steps);
    }
}
