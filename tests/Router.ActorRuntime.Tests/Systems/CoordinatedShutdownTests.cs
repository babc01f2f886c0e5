using System.Collections.Concurrent;
using Akka;
using Akka.Configuration;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class CoordinatedShutdownTests
{
    private const string Phases = """
        phases {
          start {}
          middle { depends-on = [start], timeout = 300 ms }
          end { depends-on = [middle, start] }
        }
        """;

    private static readonly CoordinatedShutdown.Reason Leaving = CoordinatedShutdown.ClusterLeavingReason.Instance;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _seen = new();

    [Fact]
    public async Task Phases_run_in_order_and_the_system_ends()
    {
        var system = ActorSystem.Create("shutdown", "akka.loglevel = OFF");
        var shutdown = CoordinatedShutdown.Get(system);
        foreach (string phase in new[] { CoordinatedShutdown.PhaseServiceStop, CoordinatedShutdown.PhaseBeforeServiceUnbind })
        {
            shutdown.AddTask(phase, "note", Note(phase));
        }

        await system.Terminate().WaitAsync(Patience);
        _seen.ShouldBe([CoordinatedShutdown.PhaseBeforeServiceUnbind, CoordinatedShutdown.PhaseServiceStop]);
        shutdown.ShutdownReason.ShouldBe(CoordinatedShutdown.ActorSystemTerminateReason.Instance);
    }

    [Fact]
    public async Task It_runs_once_for_the_first_reason_given()
    {
        using ActorSystem system = Start();
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask("start", "note", Note("ran"));
        shutdown.ShutdownReason.ShouldBeNull();
        var reason = new OwnReason();
        (await shutdown.Run(reason).WaitAsync(Patience)).ShouldBe(Done.Instance);
        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Patience);
        _seen.ShouldBe(["ran"]);
        shutdown.ShutdownReason.ShouldBe(reason);
    }

    [Fact]
    public async Task It_can_begin_at_a_later_phase()
    {
        using ActorSystem system = Start();
        var shutdown = CoordinatedShutdown.Get(system);
        foreach (string phase in new[] { "end", "middle", "start" })
        {
            shutdown.AddTask(phase, "note", Note(phase));
        }

        await shutdown.Run(Leaving, "middle").WaitAsync(Patience);
        _seen.ShouldBe(["middle", "end"]);
    }

    [Fact]
    public async Task A_task_can_add_one_to_a_later_phase()
    {
        using ActorSystem system = Start();
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask("start", "adding", () =>
        {
            shutdown.AddTask("end", "added", Note("added"));
            return Task.FromResult(Done.Instance);
        });
        await shutdown.Run(Leaving).WaitAsync(Patience);
        _seen.ShouldBe(["added"]);
    }

    [Fact]
    public async Task It_goes_on_after_failures_and_a_phase_that_takes_too_long()
    {
        using ActorSystem system = Start();
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask("start", "fails", () => Task.FromException<Done>(new InvalidOperationException("asked to")));
        shutdown.AddTask("start", "note", Note("start"));
        shutdown.AddTask("middle", "hangs", () => new TaskCompletionSource<Done>().Task);
        shutdown.AddTask("end", "note", Note("end"));
        await shutdown.Run(Leaving).WaitAsync(Patience);
        _seen.ShouldBe(["start", "end"]);
    }

    [Fact]
    public async Task It_ends_with_a_phase_that_takes_too_long_and_must_not()
    {
        using ActorSystem system = Start("phases.middle.recover = off");
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask("middle", "hangs", () => new TaskCompletionSource<Done>().Task);
        shutdown.AddTask("end", "note", Note("end"));
        Task<Done> run = shutdown.Run(Leaving);
        await Task.WhenAny(run).WaitAsync(Patience);
        run.Exception.ShouldNotBeNull().Flatten().InnerException.ShouldBeOfType<TimeoutException>();
        _seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_ends_with_a_phase_whose_task_fails_and_must_not()
    {
        using ActorSystem system = Start("phases.middle.recover = off");
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask("middle", "fails", () => Task.FromException<Done>(new InvalidOperationException("asked to")));
        shutdown.AddTask("end", "note", Note("end"));
        Task<Done> run = shutdown.Run(Leaving);
        await Task.WhenAny(run).WaitAsync(Patience);
        run.IsCompletedSuccessfully.ShouldBeFalse();
        _seen.ShouldBeEmpty();
    }

    [Fact]
    public void A_phase_has_the_timeout_of_its_settings_or_the_default_one()
    {
        using ActorSystem system = Start("default-phase-timeout = 7 s");
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.Timeout("middle").ShouldBe(TimeSpan.FromMilliseconds(300));
        shutdown.Timeout("end").ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public void The_total_timeout_is_that_of_the_phases_with_tasks()
    {
        using ActorSystem system = Start("default-phase-timeout = 7 s");
        var shutdown = CoordinatedShutdown.Get(system);
        TimeSpan before = shutdown.TotalTimeout;
        shutdown.AddTask("end", "note", Note("end"));
        shutdown.AddTask("end", "note again", Note("end"));
        shutdown.TotalTimeout.ShouldBe(before + TimeSpan.FromSeconds(7));
    }

    [Fact]
    public void A_task_needs_a_phase_that_there_is()
    {
        using ActorSystem system = Start();
        var shutdown = CoordinatedShutdown.Get(system);
        Should.Throw<Exception>(() => shutdown.AddTask("none", "name", Note("never")));
    }

    [Fact]
    public void Phases_that_depend_on_each_other_are_refused() =>
        Should.Throw<Exception>(() => CoordinatedShutdown.Get(Start("phases.start.depends-on = [end]")));

    [Fact]
    public async Task A_system_can_end_without_it()
    {
        var system = ActorSystem.Create(
            "shutdown", "akka { loglevel = OFF, coordinated-shutdown.run-by-actor-system-terminate = off }");
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "note", Note("ran"));
        await system.Terminate().WaitAsync(Patience);
        shutdown.ShutdownReason.ShouldBeNull();
        _seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_can_run_without_ending_the_system()
    {
        using ActorSystem system = Start();
        await CoordinatedShutdown.Get(system).Run(Leaving).WaitAsync(Patience);
        system.WhenTerminated.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void A_system_that_it_does_not_end_cannot_run_it_at_its_end() => Should.Throw<Exception>(() => CoordinatedShutdown.Get(ActorSystem.Create(
        "shutdown", "akka { loglevel = OFF, coordinated-shutdown { terminate-actor-system = off, run-by-actor-system-terminate = on } }")));

    /// <summary>A system with phases of its own besides Akka's, which its end does not run.</summary>
    private static ActorSystem Start(string settings = "") => ActorSystem.Create(
        "shutdown",
        ConfigurationFactory.ParseString($$"""
            akka.loglevel = OFF
            akka.coordinated-shutdown {
              terminate-actor-system = off
              run-by-actor-system-terminate = off
              {{Phases}}
              {{settings}}
            }
            """));

    private Func<Task<Done>> Note(string text) => () =>
    {
        _seen.Enqueue(text);
        return Task.FromResult(Done.Instance);
    };

    private sealed class OwnReason : CoordinatedShutdown.Reason;
}
