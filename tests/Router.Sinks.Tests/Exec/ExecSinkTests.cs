using System.Diagnostics;
using System.Globalization;
using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Exec;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Exec;

/// <summary>What programs do, and what the sink makes of it.</summary>
public sealed class ExecSinkTests : IAsyncLifetime
{
    private readonly TestContext _test = new();
    private readonly ProgramPeer _peer = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _peer.DisposeAsync();
        _test.Dispose();
    }

    [Fact]
    public async Task Line_IsTheEnvelopeAndWhatAProgramNeeds_InUtf8WithoutAMark()
    {
        _peer.OnRequest = ProgramPeer.Deliver;
        await using ISink sink = Build(_peer.Options());
        var target = new ExecTarget { With = "отдел продаж" };
        Delivery delivery = TestDeliveries.Of(7, text: "Пропущенный\u2028звонок\nс 7", target: target) with { Attempt = 3, IsReplay = true };

        (await sink.DeliverAsync([delivery], CancellationToken.None)).ShouldBe([DeliveryOutcome.Delivered]);

        ProgramRequest request = _peer.Requests.ShouldHaveSingleItem();
        string line = Encoding.UTF8.GetString(request.Line);
        line.ShouldStartWith("""{"protocol":1,"id":"delivery-7","attempt":3,"text":"Пропущенный\u2028звонок\nс 7","with":"отдел продаж","event":{"specversion":"1.0",""");
        request.Json.GetProperty("event").GetProperty("replay").GetBoolean().ShouldBeTrue();
        request.Json.GetProperty("event").GetProperty("route").GetString().ShouldBe("missed calls");
        request.Json.GetProperty("event").GetProperty("data").GetProperty("fields").GetProperty("CallFrom").GetString().ShouldBe(TestDeliveries.PhoneOf(7));
    }

    [Fact]
    public async Task Answers_OutOfOrder_FindTheirDeliveries()
    {
        await using ISink sink = Build(_peer.Options());
        Task<IReadOnlyList<DeliveryOutcome>> call = Deliver(sink, 1, 2, 3);
        ProgramRun run = await _peer.NextRunAsync();
        ProgramRequest[] read = [await run.ReadAsync(), await run.ReadAsync(), await run.ReadAsync()];

        await run.WriteAsync($$"""{"id":"{{read[2].Id}}","result":"rejected","reason":"third"}""");
        await run.WriteAsync($$"""{"id":"{{read[1].Id}}","result":"retry","reason":"second","notBefore":"2015-03-25T15:06:00+03:00"}""");
        await run.WriteAsync(read[0].Delivered);

        (await call).ShouldBe(
        [
            DeliveryOutcome.Delivered, DeliveryOutcome.Retry("second", _test.Time.GetUtcNow().AddMinutes(1)), DeliveryOutcome.Rejected("third"),
        ]);
    }

    [Fact]
    public async Task InFlight_IsBounded_InTheOrderOfTheBatch()
    {
        await using ISink sink = Build(_peer.Options() with { InFlight = 2 });
        Task<IReadOnlyList<DeliveryOutcome>> call = Deliver(sink, 1, 2, 3);
        ProgramRun run = await _peer.NextRunAsync();
        ProgramRequest first = await run.ReadAsync();
        ProgramRequest second = await run.ReadAsync();

        // It answers a question of the test behind all that it could have read.
        await run.VariableAsync("PATH");
        run.Requests.Reader.TryRead(out _).ShouldBeFalse();
        await run.WriteAsync(second.Delivered);
        ProgramRequest third = await run.ReadAsync();
        await run.WriteAsync(third.Delivered);
        await run.WriteAsync(first.Delivered);

        (await call).ShouldAllBe(outcome => outcome.Result == DeliveryResult.Delivered);
        _peer.Requests.Select(request => request.Number).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task OneKey_GoesOneByOne_AndWaitsBehindARetry()
    {
        _peer.OnRequest = (run, request) => run.WriteAsync(request.Number == 1 ? $$"""{"id":"{{request.Id}}","result":"retry"}""" : request.Delivered);
        await using ISink sink = Build(_peer.Options());

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync([Of(1, "a"), Of(2, "b"), Of(3, "a"), Of(4, "b")], CancellationToken.None);

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Retry, DeliveryResult.Delivered, DeliveryResult.Retry, DeliveryResult.Delivered]);
        outcomes[0].Reason.ShouldBe("dotnet: gave no reason");
        _peer.Requests.Select(request => request.Number).ShouldBe([1, 2, 4]);
    }

    [Fact]
    public async Task LinesThatAreNoAnswers_AreToldOnce_AndChangeNothing()
    {
        _peer.OnRequest = async (run, request) =>
        {
            await run.WriteAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("\r\nstarting private 79001234567\r\n")]);
            await run.WriteAsync("[]");
            await run.WriteAsync("""{"result":"delivered"}""");
            await run.WriteAsync("""{"id":"somebody else's","result":"delivered"}""");
            await run.WriteAsync("""{"id":"nobody's","result":"delivered"}""");
            await run.WriteAsync([.. Encoding.UTF8.GetBytes($$"""{"id":"{{request.Id}}","reason":"{{new string('x', 100_000)}}","result":"rejected"}"""), (byte)'\n']);
            await run.WriteAsync([0xC3, 0x28, (byte)'\n']);
            await run.WriteAsync(request.Delivered + "\r");
        };
        await using ISink sink = Build(_peer.Options());

        (await Deliver(sink, 1)).ShouldBe([DeliveryOutcome.Delivered]);
        (await Deliver(sink, 2)).ShouldBe([DeliveryOutcome.Delivered]);

        _test.Lines.Count(line => line.Contains("that are no answers", StringComparison.Ordinal)).ShouldBe(1);
        _test.Lines.Count(line => line.Contains("does not have", StringComparison.Ordinal)).ShouldBe(1);
        _test.Lines.Count(line => line.Contains("more than 65536 bytes", StringComparison.Ordinal)).ShouldBe(1);
        _test.Lines.ShouldAllBe(line => !line.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FirstAnswer_MayBeginWithAByteOrderMark_AndTheLastMayHaveNoEnd()
    {
        _peer.OnRequest = async (run, request) =>
        {
            await run.WriteAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(request.Delivered)]);
            await run.EndAsync(0);
        };
        await using ISink sink = Build(_peer.Options());

        (await Deliver(sink, 1)).ShouldBe([DeliveryOutcome.Delivered]);
    }

    [Fact]
    public async Task StandardError_IsInTheLog_LineByLine_MaskedAndShort()
    {
        _peer.OnRequest = async (run, request) =>
        {
            await run.SayAsync("warming up with s3cr3t-password\u001b[31m");
            await run.SayAsync(new string('я', 10_000));
            await run.WriteAsync(request.Delivered);
            await run.EndAsync(0);
        };
        ISink sink = Build(With(_peer.Options(), "TOKEN", "s3cr3t-password"));

        await Deliver(sink, 1);
        await (await _peer.NextRunAsync()).Gone.Task.WaitAsync(Limit.Token);
        await sink.DisposeAsync();

        _test.Lines.ShouldContain(line => line == "test: warming up with ***\uFFFD[31m");
        string cut = _test.Lines.Single(line => line.Contains('я', StringComparison.Ordinal));
        cut.ShouldEndWith("я…");
        cut.Length.ShouldBe("test: ".Length + 500);
    }

    [Fact]
    public async Task ProgramThatEnds_IsStartedAgainAtOnce_ThenWithABackoff()
    {
        _peer.OnRequest = (run, _) => run.EndAsync(3);
        await using ISink sink = Build(_peer.Options());

        (await Deliver(sink, 1)).ShouldBe([DeliveryOutcome.Retry("dotnet: ended without an answer, code 3")]);
        (await Deliver(sink, 1)).ShouldBe([DeliveryOutcome.Retry("dotnet: ended without an answer, code 3")]);
        DateTimeOffset again = _test.Time.GetUtcNow().AddSeconds(1);
        (await Deliver(sink, 1)).ShouldBe([DeliveryOutcome.Retry("dotnet: ended without an answer, code 3", again)]);
        _peer.Starts.ShouldBe(2);

        _test.Time.Advance(TimeSpan.FromSeconds(1));
        _peer.OnRequest = ProgramPeer.Deliver;
        (await Deliver(sink, 1)).ShouldBe([DeliveryOutcome.Delivered]);
        _peer.Starts.ShouldBe(3);
        _test.Lines.ShouldContain(line => line == "test: the program ended by itself with code 3; deliveries without an answer: 1");
    }

    [Fact]
    public async Task ProgramThatDoesNotAnswer_IsKilledWithWhatItStarted()
    {
        await using ISink sink = Build(_peer.Options(RelayProgram.Parent));
        using var timeout = new CancellationTokenSource();
        Task<IReadOnlyList<DeliveryOutcome>> call = sink.DeliverAsync([Of(1)], timeout.Token).AsTask();
        Task<IReadOnlyList<DeliveryOutcome>> other = Deliver(sink, 2);
        ProgramRun run = await _peer.NextRunAsync();
        using var process = Process.GetProcessById(run.Id);
        using var child = Process.GetProcessById(run.Child);
        await run.ReadAsync();
        await run.ReadAsync();

        await timeout.CancelAsync();

        (await call).ShouldBe([DeliveryOutcome.Retry("dotnet: no answer in time, it was killed")]);
        (await other).ShouldBe([DeliveryOutcome.Retry("dotnet: killed, as it did not answer another delivery in time")]);
        await process.WaitForExitAsync(Limit.Token);
        await child.WaitForExitAsync(Limit.Token);
    }

    [UnixFact("Windows has no sh.")]
    public async Task WhatAProgramStartsInTheMomentOfItsOwnStart_IsKilledToo()
    {
        const string Script = """
            sleep 600 & first=$!
            sleep 600 & second=$!
            answer() { echo "{\"id\":\"delivery-$1\",\"result\":\"rejected\",\"reason\":\"$2\"}"; }
            read -r line; answer 1 $first
            read -r line; answer 2 $second
            read -r line
            read -r line; answer 4 "3 is here"
            read -r line
            """;
        await using ISink sink = Build(new ExecSinkOptions { Command = "sh", Arguments = ["-c", Script] });
        using var timeout = new CancellationTokenSource();

        IReadOnlyList<DeliveryOutcome> started = await Deliver(sink, 1, 2);
        Process[] processes = [.. started.Select(outcome => Process.GetProcessById(int.Parse(outcome.Reason, CultureInfo.InvariantCulture)))];
        Task<IReadOnlyList<DeliveryOutcome>> call = sink.DeliverAsync([Of(3)], timeout.Token).AsTask();
        (await Deliver(sink, 4)).ShouldBe([DeliveryOutcome.Rejected("3 is here")]);
        await timeout.CancelAsync();
        (await call).ShouldBe([DeliveryOutcome.Retry("sh: no answer in time, it was killed")]);

        foreach (Process process in processes)
        {
            using (process)
            {
                await process.WaitForExitAsync(Limit.Token);
            }
        }
    }

    [Fact]
    public async Task ProgramThatWasKilled_IsStartedAgain()
    {
        await using ISink sink = Build(_peer.Options());
        using var timeout = new CancellationTokenSource();
        Task<IReadOnlyList<DeliveryOutcome>> call = sink.DeliverAsync([Of(1)], timeout.Token).AsTask();
        ProgramRun killed = await _peer.NextRunAsync();
        await killed.ReadAsync();
        await timeout.CancelAsync();
        (await call)[0].Result.ShouldBe(DeliveryResult.Retry);
        await killed.Gone.Task.WaitAsync(Limit.Token);

        _peer.OnRequest = ProgramPeer.Deliver;
        (await Deliver(sink, 1)).ShouldBe([DeliveryOutcome.Delivered]);
        _peer.Starts.ShouldBe(2);
    }

    [Fact]
    public async Task ProgramThatDoesNotRead_HoldsUpNobody()
    {
        await using ISink sink = Build(_peer.Options(RelayProgram.Deaf) with { InFlight = 100 });
        using var timeout = new CancellationTokenSource();
        Delivery large = Of(1) with { Text = new string('x', 1_000_000) };
        Task<IReadOnlyList<DeliveryOutcome>> call = sink.DeliverAsync([large, Of(2)], timeout.Token).AsTask();
        ProgramRun run = await _peer.NextRunAsync();

        await timeout.CancelAsync();

        (await call).ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry);
        await run.Gone.Task.WaitAsync(Limit.Token);
    }

    [Fact]
    public async Task DeliveryThatIsNotAskedYet_CostsNoProcess_WhenItsTimeIsUp()
    {
        await using ISink sink = Build(_peer.Options() with { InFlight = 1 });
        Task<IReadOnlyList<DeliveryOutcome>> first = Deliver(sink, 1);
        ProgramRun run = await _peer.NextRunAsync();
        ProgramRequest request = await run.ReadAsync();
        using var timeout = new CancellationTokenSource();
        Task<IReadOnlyList<DeliveryOutcome>> second = sink.DeliverAsync([Of(2)], timeout.Token).AsTask();

        await timeout.CancelAsync();
        (await second)[0].Result.ShouldBe(DeliveryResult.Retry);
        await run.WriteAsync(request.Delivered);
        (await first).ShouldBe([DeliveryOutcome.Delivered]);
        _peer.OnRequest = ProgramPeer.Deliver;
        (await Deliver(sink, 3)).ShouldBe([DeliveryOutcome.Delivered]);

        _peer.Requests.Select(item => item.Number).ShouldBe([1, 3]);
        _peer.Starts.ShouldBe(1);
    }

    [Fact]
    public async Task Stop_ClosesTheInput_AndTheProgramEnds()
    {
        _peer.OnRequest = ProgramPeer.Deliver;
        ISink sink = Build(_peer.Options());
        await Deliver(sink, 1);
        ProgramRun run = await _peer.NextRunAsync();

        await sink.DisposeAsync();

        (await run.InputEnded.Task.WaitAsync(Limit.Token)).ShouldBe(0);
        await run.Gone.Task.WaitAsync(Limit.Token);
        _test.Lines.ShouldAllBe(line => !line.Contains("killed", StringComparison.Ordinal) && !line.Contains("by itself", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stop_KillsAProgramThatDoesNotEnd_WhenItsGraceIsOver()
    {
        _peer.OnRequest = ProgramPeer.Deliver;
        ISink sink = Build(_peer.Options(RelayProgram.Stubborn) with { Grace = TimeSpan.FromSeconds(7) });
        await Deliver(sink, 1);
        ProgramRun run = await _peer.NextRunAsync();

        Task stopping = sink.DisposeAsync().AsTask();
        await run.InputEnded.Task.WaitAsync(Limit.Token);
        run.Gone.Task.IsCompleted.ShouldBeFalse();
        _test.Time.Advance(TimeSpan.FromSeconds(7));

        await stopping.WaitAsync(Limit.Token);
        await run.Gone.Task.WaitAsync(Limit.Token);
        _test.Lines.ShouldContain(line => line == "test: the program was killed with what it had started: dotnet: did not end when its input was closed, and was killed");
    }

    [Fact]
    public async Task EnvironmentFolderAndArguments_ComeAsTheyAreWritten()
    {
        Directory.CreateDirectory(_test.PathOf("рабочая папка"));
        _peer.OnRequest = ProgramPeer.Deliver;
        await using ISink sink = Build(With(_peer.Options("a \"b\" $HOME %PATH%"), "ТОКЕН", "зна чение") with { Folder = "рабочая папка" });

        (await Deliver(sink, 1)).ShouldBe([DeliveryOutcome.Delivered]);

        ProgramRun run = await _peer.NextRunAsync();
        Path.GetFileName(run.Folder).ShouldBe("рабочая папка");
        (await run.VariableAsync("ТОКЕН")).ShouldBe("зна чение");
    }

    [Fact]
    public async Task WhatCannotBeStarted_SaysWhy()
    {
        await System.IO.File.WriteAllTextAsync(_test.PathOf("no-program"), "neither a program nor a script");
        (await ReasonOf("no-such-program-1c")).ShouldBe("no-such-program-1c: no such program in any folder of PATH");
        (await ReasonOf("./missing")).ShouldBe($"{_test.PathOf("missing")}: no such file");
        (await ReasonOf("dotnet", "missing")).ShouldBe($"{_test.PathOf("missing")}: no such folder to start in");
        if (!OperatingSystem.IsWindows())
        {
            (await ReasonOf("./no-program")).ShouldBe($"{_test.PathOf("no-program")}: the file is there, but must not be started: chmod +x");
            System.IO.File.SetUnixFileMode(_test.PathOf("no-program"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        (await ReasonOf("./no-program")).ShouldStartWith($"{_test.PathOf("no-program")}: the system does not start it (");
    }

    [Fact]
    public async Task Check_TellsWhereTheProgramIs_AndStartsNothing()
    {
        await using ISink sink = Build(_peer.Options());

        SinkCheck found = (await sink.CheckAsync(CancellationToken.None)).ShouldNotBeNull();

        found.IsRight.ShouldBeTrue();
        found.Lines.ShouldHaveSingleItem().ShouldContain(Path.DirectorySeparatorChar + "dotnet");
        _peer.Starts.ShouldBe(0);
    }

    private async Task<string> ReasonOf(string command, string? folder = null)
    {
        await using ISink sink = Build(new ExecSinkOptions { Command = command, Folder = folder });
        return (await Deliver(sink, 1))[0].Reason;
    }

    private ISink Build(ExecSinkOptions options) => new ExecSinkFactory(() => 0).Build(options, _test.Context);

    private static Delivery Of(int number, string? key = null) => TestDeliveries.Of(number, key, target: new ExecTarget());

    private static Task<IReadOnlyList<DeliveryOutcome>> Deliver(ISink sink, params int[] numbers) =>
        sink.DeliverAsync([.. numbers.Select(number => Of(number))], CancellationToken.None).AsTask();

    private static ExecSinkOptions With(ExecSinkOptions options, string name, string value) => options with
    {
        Environment = new Dictionary<string, Secret>(options.Environment, StringComparer.Ordinal) { [name] = new Secret(value) },
    };
}
