using System.Text.RegularExpressions;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Examples;

/// <summary>An example of <c>config/examples</c> that runs as it stands, with one simulated login and its addresses turned to the test's peers.</summary>
internal sealed partial class ExampleScene : IAsyncDisposable
{
    private const string Program = "router.dll";

    private ExampleScene(TestFolder folder, string login, SimulatorProcess simulator, RouterProcess router)
    {
        Folder = folder;
        Login = login;
        Simulator = simulator;
        Router = router;
    }

    public TestFolder Folder { get; }

    public string Login { get; }

    public SimulatorProcess Simulator { get; }

    public RouterProcess Router { get; }

    /// <summary>Starts it.</summary>
    /// <param name="example">The file below <c>config/examples</c>.</param>
    /// <param name="secrets">A text for each of its secrets.</param>
    /// <param name="edits">What stands there and what shall; each has to be found.</param>
    public static async Task<ExampleScene> StartAsync(
        string example, IReadOnlyDictionary<string, string> secrets, params IReadOnlyList<(string Written, string Wanted)> edits)
    {
        var folder = new TestFolder();
        string login = TestFolder.NewLogin();
        string path = Repository.PathOf("config", "examples", example);
        string text = Agents().Replace(await File.ReadAllTextAsync(path), $"agents: {{ logins: [{login}], simulators: true }}\n", count: 1);
        foreach ((string written, string wanted) in edits)
        {
            text.ShouldContain(written, Case.Sensitive);
            text = text.Replace(written, wanted, StringComparison.Ordinal);
        }

        foreach (string beside in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*.py"))
        {
            File.Copy(beside, folder.PathOf(Path.GetFileName(beside)));
        }

        string configuration = folder.Write("router.yaml", text);
        foreach ((string name, string secret) in secrets)
        {
            await using var set = ProgramProcess.Start(Program, ["secrets", "set", name, "--config", configuration]);
            await set.TypeAsync(secret);
            set.CloseInput();
            (await set.WaitForExitAsync()).ShouldBe(0, set.Story());
        }

        (await RouterProcess.RunVerbAsync(configuration, "check", "--strict")).ExitCode.ShouldBe(0);
        SimulatorProcess simulator = await SimulatorProcess.StartAsync(folder, [login], "--stay");
        RouterProcess router = await RouterProcess.StartAsync(folder, text);
        await router.WaitForSubscriptionsAsync(login);
        return new ExampleScene(folder, login, simulator, router);
    }

    /// <summary>Has the app tell an event: a sample's name and fields, as the simulator's console takes them.</summary>
    public Task TellAsync(string @event) => Simulator.TypeAsync($"event {@event}");

    /// <summary>Waits until a sink has delivered so many, and nothing waits.</summary>
    public Task DeliveredAsync(string sink, int count) => Router.WaitForStatusAsync(state => state.DeliveredBy(sink) == count && state.WaitingOf(sink) == 0);

    /// <summary>Lets a sink in as a person does, who opens the address and pastes where it led.</summary>
    public async Task AuthorizeAsync(string sink, Func<Uri, string> browse)
    {
        await using var verb = ProgramProcess.Start(Program, ["sinks", "authorize", sink, "--config", Router.ConfigurationPath, "--lang", "en"]);
        await verb.WaitForOutputAsync("http");
        await verb.TypeAsync(browse(new Uri(verb.Output.Single())));
        (await verb.WaitForExitAsync()).ShouldBe(0, verb.Story());
    }

    public async ValueTask DisposeAsync()
    {
        await Router.DisposeAsync();
        await Simulator.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>The section <c>agents</c>, or the line before which it would stand.</summary>
    [GeneratedRegex(@"agents:\n(?:  [^\n]*\n)+|(?=\nsinks:\n)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Agents();
}
