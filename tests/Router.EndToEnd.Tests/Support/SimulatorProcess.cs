namespace Router.EndToEnd.Tests.Support;

/// <summary>The simulator as a process, with its console on standard input and its record in the test's folder.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private const string Assembly = "Router.Simulator.dll";

    private readonly ProgramProcess _program;

    private SimulatorProcess(ProgramProcess program, string recordPath)
    {
        _program = program;
        RecordPath = recordPath;
    }

    public ProgramProcess Program => _program;

    public string RecordPath { get; }

    /// <summary>Starts it and waits until its pipes can be connected to.</summary>
    public static async Task<SimulatorProcess> StartAsync(TestFolder folder, IReadOnlyList<string> logins, params IReadOnlyList<string> args)
    {
        string record = folder.PathOf($"record-{Guid.NewGuid().ToString("N")[..4]}.jsonl");
        var program = ProgramProcess.Start(
            Assembly,
            [.. logins.SelectMany(login => (string[])["--login", login]), "--record", record, "--console", "--lang", "en", .. args]);
        var simulator = new SimulatorProcess(program, record);
        await program.WaitForOutputAsync("ready: ");
        return simulator;
    }

    public Task TypeAsync(string command) => _program.TypeAsync(command);

    /// <summary>Waits until the record holds such lines.</summary>
    public Task WaitForRecordAsync(Func<SimulatorRecord, bool> condition) => Eventually.TrueAsync(
        () => condition(ReadRecord()),
        () => $"The record's end: {string.Join('\n', File.ReadLines(RecordPath).TakeLast(20))}\n{_program.Story()}");

    public SimulatorRecord ReadRecord() => SimulatorRecord.Read(RecordPath);

    /// <summary>Ends it in order; its record is whole then.</summary>
    public async Task<SimulatorRecord> QuitAsync()
    {
        await _program.TypeAsync("quit");
        (await _program.WaitForExitAsync()).ShouldBe(0, _program.Story());
        return ReadRecord();
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();
}
