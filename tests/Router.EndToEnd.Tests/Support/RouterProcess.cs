namespace Router.EndToEnd.Tests.Support;

/// <summary>The host as a process: <c>router run --config FILE</c>, spoken to through its control endpoint.</summary>
internal sealed class RouterProcess : IAsyncDisposable
{
    private const string Assembly = "router.dll";
    private const string ConfigurationFile = "router.yaml";

    private readonly ProgramProcess _program;

    private RouterProcess(ProgramProcess program, string configurationPath)
    {
        _program = program;
        ConfigurationPath = configurationPath;
        Control = new ControlSocket(Path.Combine(Path.GetDirectoryName(configurationPath)!, "data"));
    }

    public ProgramProcess Program => _program;

    public ControlSocket Control { get; }

    public string ConfigurationPath { get; }

    /// <summary>A configuration for these logins of simulators, and behind it what the test gives: at least <c>sinks</c> and <c>routes</c>.</summary>
    public static string Configuration(IEnumerable<string> logins, string rest) => $$"""
        version: 1
        time-zone: Europe/Moscow
        language: en
        agents: { logins: [{{string.Join(", ", logins)}}], simulators: true }
        {{rest}}

        """;

    /// <summary>Writes <c>router.yaml</c> into the folder, starts Router with it and waits until it can be spoken to.</summary>
    public static async Task<RouterProcess> StartAsync(
        TestFolder folder,
        string configuration,
        IReadOnlyDictionary<string, string>? environment = null,
        IReadOnlyList<string>? wrapper = null)
    {
        RouterProcess router = Begin(folder, configuration, environment, wrapper);
        await Eventually.TrueAsync(
            async () => router.Program.HasExited
                ? throw new InvalidOperationException($"Router ended at start. {router.Program.Story()}")
                : await router.Control.IsAnsweringAsync(router.Program.Id),
            () => $"Router cannot be spoken to. {router.Program.Story()}");
        return router;
    }

    /// <summary>The same without waiting, for a Router that will not come up.</summary>
    public static RouterProcess Begin(
        TestFolder folder,
        string configuration,
        IReadOnlyDictionary<string, string>? environment = null,
        IReadOnlyList<string>? wrapper = null)
    {
        string path = folder.Write(ConfigurationFile, configuration);
        return new RouterProcess(ProgramProcess.Start(Assembly, ["run", "--config", path, "--lang", "en"], environment, wrapper: wrapper), path);
    }

    /// <summary>Runs another verb as people do, in a process of its own.</summary>
    public Task<ProgramResult> RunVerbAsync(params IReadOnlyList<string> args) => RunVerbAsync(ConfigurationPath, args);

    /// <inheritdoc cref="RunVerbAsync(IReadOnlyList{string})"/>
    public static Task<ProgramResult> RunVerbAsync(string configurationPath, params IReadOnlyList<string> args) =>
        ProgramProcess.RunAsync(Assembly, [.. args, "--config", configurationPath, "--lang", "en"]);

    /// <summary>Waits until the status is as asked.</summary>
    public async Task WaitForStatusAsync(Func<RouterState, bool> condition)
    {
        RouterState? last = null;
        await Eventually.TrueAsync(
            async () => condition(last = await Control.GetStatusAsync()),
            () => $"The last status: {last}\n{_program.Story()}");
    }

    /// <summary>Waits until every wanted subscription of the login is confirmed.</summary>
    public Task WaitForSubscriptionsAsync(string login) => WaitForStatusAsync(state => state.IsSubscribed(login));

    /// <summary>Stops it as a service manager does; it has to say that all went well.</summary>
    public async Task StopAsync() => (await _program.TerminateAsync()).ShouldBe(0, _program.Story());

    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        await _program.DisposeAsync();
    }
}
