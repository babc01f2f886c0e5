using System.Diagnostics;
using System.Text.Json;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Terminal;

/// <summary>Starts the built program.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Sends_one_event_to_the_client_that_subscribes_and_ends_with_0()
    {
        string login = Office.NewLogin();
        using var program = RunningProgram.Start("--login", login, "--event", "sample:Call.Finished", "CallResult=RingingTimeout", "--lang", "en");
        (await program.Output.ReadLineAsync(Limit.Token)).ShouldBe($"ready: {login}");
        await using TestClient client = await TestClient.SubscribedAsync(login);
        AgentEvent told = await client.ReadEventAsync();
        told.Fields.GetText(FieldNames.CallResult).ShouldBe(CallResults.RingingTimeout);
        (await client.ReadAsync()).ShouldBeNull();
        await program.WaitForExitAsync();
        program.ExitCode.ShouldBe(0);
        (await program.Output.ReadToEndAsync(Limit.Token)).ShouldContain("done: events sent 1, lost 0; commands received 19");
    }

    [Fact]
    public async Task Termination_ends_it_in_order_with_a_whole_record_and_0()
    {
        if (OperatingSystem.IsWindows())
        {
            // There is no SIGTERM.
            return;
        }

        string record = Path.Combine(Path.GetTempPath(), $"sim-record-{Guid.NewGuid():N}.jsonl");
        string login = Office.NewLogin();
        using var program = RunningProgram.Start("--login", login, "--record", record, "--day", "--rate", "500", "--seed", "3", "--forms", "mixed", "--fault", "torn random");
        (await program.Output.ReadLineAsync(Limit.Token)).ShouldBe($"ready: {login}");
        await using TestClient client = await TestClient.SubscribedAsync(login);
        for (int i = 0; i < 100; i++)
        {
            await client.ReadEventAsync();
        }

        using var kill = Process.Start("kill", ["-TERM", $"{program.Id}"]);
        int decoded = 100;
        while (await client.ReadAsync() is AgentEvent)
        {
            decoded++;
        }

        await program.WaitForExitAsync();
        program.ExitCode.ShouldBe(0);
        JsonElement[] lines = [.. File.ReadAllLines(record).Select(line => JsonDocument.Parse(line).RootElement)];
        File.Delete(record);
        lines.Count(line => line.GetProperty("what").GetString() is "event" && line.GetProperty("outcome").GetString() is "sent").ShouldBe(decoded);
        lines[^1].GetProperty("what").GetString().ShouldBe("down");
    }

    [Fact]
    public async Task Wrong_script_is_said_with_file_line_and_column_and_2()
    {
        string path = Path.Combine(Path.GetTempPath(), $"sim-script-{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(path, "steps:\n  - wiat: 1s\n  - status: Awya\n", Limit.Token);
        (int code, string output, string error) = await RunAsync("--script", path, "--lang", "en");
        File.Delete(path);
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        error.ShouldContain($"{path}:2:5: there is no step wiat; did you mean wait?");
        error.ShouldContain($"{path}:3:13: ");
    }

    [Theory]
    [InlineData(2, "sim-271914", "--login", "271914")]
    [InlineData(2, "Call.Finished", "--event", "sample:Call.Finishd")]
    [InlineData(2, "--bogus", "--bogus")]
    [InlineData(2, "torn BYTES", "--fault", "torn")]
    [InlineData(2, "share, refuse or steal", "--clients", "many")]
    [InlineData(2, "--day", "--rate", "5")]
    [InlineData(2, "\"fast\" is no number; write --rate 10", "--day", "--rate", "fast")]
    [InlineData(2, "nowhere.yaml", "--script", "nowhere.yaml")]
    [InlineData(1, "cannot be written", "--record", "/no-such-folder/x.jsonl", "--event", "Call.Finished", "--no-wait")]
    public async Task Says_in_one_line_what_is_wrong(int exitCode, string hint, params string[] args)
    {
        (int code, _, string error) = await RunAsync([.. args, "--lang", "en"]);
        code.ShouldBe(exitCode);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain(hint);
    }

    [Fact]
    public async Task Pipe_that_is_taken_is_said_in_one_line_and_1()
    {
        await using Office office = await Office.OpenAsync();
        (int code, _, string error) = await RunAsync("--login", office.Login, "--lang", "ru");
        code.ShouldBe(1);
        error.Trim().ShouldBe($"{office.Login}: этот канал уже держит другая программа; завершите её или выберите другой логин");
    }

    [Fact]
    public async Task Console_takes_commands_until_quit()
    {
        string login = Office.NewLogin();
        using var program = RunningProgram.Start("--login", login, "--console", "--lang", "ru");
        await program.Output.ReadLineAsync(Limit.Token);
        await using TestClient client = await TestClient.SubscribedAsync(login);
        await program.Input.WriteLineAsync("event Call.Finished CallResult=NobodyToAnswer");
        (await client.ReadEventAsync()).Fields.GetText(FieldNames.CallResult).ShouldBe(CallResults.NobodyToAnswer);
        await program.Input.WriteLineAsync($"status {login} away");
        (await client.ReadEventAsync()).Fields.GetText(FieldNames.Status).ShouldBe(Statuses.Away);
        await program.Input.WriteLineAsync("chat \"привет  всем\"");
        (await client.ReadEventAsync()).Fields.GetText(FieldNames.MessageBody).ShouldBe("привет  всем");
        await program.Input.WriteLineAsync("fault garbage\nfautl x\nstatus Nope\nlogins");
        (await client.ReadFrameAsync()).Packet.ShouldBeNull();
        await program.Input.WriteLineAsync("quit");
        string output = await program.Output.ReadToEndAsync(Limit.Token);
        await program.WaitForExitAsync();
        program.ExitCode.ShouldBe(0);
        output.ShouldContain("команды fautl нет; может быть, fault?");
        output.ShouldContain("«Nope» — ни одно из: Connecting, Online");
        output.ShouldContain($"{login}: Away, клиентов 1, подписок 19");
    }

    [Fact]
    public async Task Lists_samples_and_faults()
    {
        (int code, string samples, _) = await RunAsync("--samples");
        code.ShouldBe(0);
        samples.Split('\n').ShouldContain(line => line.Trim() == "Call.Finished");
        (_, string faults, _) = await RunAsync("--faults");
        faults.ShouldContain("torn BYTES|random|off [PAUSE]");
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var program = RunningProgram.Start(args);
        program.Input.Close();
        Task<string> error = program.Error.ReadToEndAsync(Limit.Token);
        string output = await program.Output.ReadToEndAsync(Limit.Token);
        await program.WaitForExitAsync();
        return (program.ExitCode, output, await error);
    }
}
