using Router.Simulator.Apps;
using Router.Simulator.Scripts.Steps;
using YamlDotNet.RepresentationModel;

namespace Router.Simulator.Scripts;

/// <summary>What a verb reads its step from.</summary>
/// <param name="Step">The keys of the step.</param>
/// <param name="Value">What follows the verb.</param>
/// <param name="Errors">Where to note what is wrong.</param>
/// <param name="Logins">The logins that the script names.</param>
internal sealed record StepContext(NodeReader Step, YamlNode Value, List<ScriptError> Errors, IReadOnlyList<string> Logins)
{
    /// <summary>Whose app the step is for.</summary>
    public string? Login { get; init; }

    /// <summary>The step's line.</summary>
    public long Line { get; init; }

    /// <summary>The text that follows the verb; notes when there is none.</summary>
    public string? Text()
    {
        if (Value is YamlScalarNode { Value: { Length: > 0 } text })
        {
            return text;
        }

        Note(new Bilingual("a text is expected here", "здесь нужен текст"));
        return null;
    }

    /// <summary>The keys that follow the verb.</summary>
    public NodeReader? Keys() => NodeReader.Open(Value, Errors);

    /// <summary>Notes something wrong with what follows the verb.</summary>
    public void Note(Bilingual explanation) => NodeReader.Note(Errors, Value, explanation);

    /// <summary>A step that does something at the apps it concerns.</summary>
    public AppStep AtApps(Func<SimulatedApp, CancellationToken, Task> act) => new(act) { Login = Login, Line = Line };

    /// <summary>A step that does something at once at the apps it concerns.</summary>
    public AppStep AtApps(Action<SimulatedApp> act) => AtApps((app, _) =>
    {
        act(app);
        return Task.CompletedTask;
    });
}
