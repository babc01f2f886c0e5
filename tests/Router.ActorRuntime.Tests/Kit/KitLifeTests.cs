using Akka.TestKit;
using Akka.TestKit.Xunit2.Internals;
using Router.ActorRuntime.Tests.Support;
using Xunit.Sdk;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>How a kit begins and ends, and what its assertions fail with.</summary>
public sealed class KitLifeTests
{
    [Fact]
    public async Task A_kit_takes_any_system_and_ends_it()
    {
        var system = ActorSystem.Create("plain", "akka.loglevel = OFF");
        var kit = new TestKit(system);
        system.ActorOf<Echo>().Tell("x", kit.TestActor);
        kit.ExpectMsg("x", TimeSpan.FromSeconds(30));
        kit.TestKitSettings.DefaultTimeout.ShouldBe(TimeSpan.FromSeconds(5));
        kit.Dispose();
        await system.WhenTerminated.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Disposing_twice_ends_once()
    {
        var kit = new Counting();
        kit.Dispose();
        kit.Dispose();
        kit.Ended.ShouldBe(1);
    }

    [Fact]
    public void A_system_that_does_not_end_in_time_fails_when_that_is_verified()
    {
        using var kit = new TestKit("akka.loglevel = OFF");
        using var gate = new ManualResetEventSlim();
        kit.Sys.ActorOf(Props.Create(() => new Blocking(gate))).Tell("wait", kit.TestActor);
        kit.ExpectMsg("waiting", TimeSpan.FromSeconds(30));
        kit.Shutdown(TimeSpan.FromMilliseconds(50));
        Should.Throw<Exception>(() => kit.Shutdown(TimeSpan.FromMilliseconds(50), verifySystemShutdown: true));
        gate.Set();
        kit.Shutdown(TimeSpan.FromSeconds(30), verifySystemShutdown: true);
    }

    [Fact]
    public void Assertions_fail_as_xunits_do()
    {
        var assertions = new XunitAssertions();
        Should.Throw<XunitException>(() => assertions.Fail("no {0}", 1)).Message.ShouldContain("no 1");
        Should.Throw<TrueException>(() => assertions.AssertTrue(false, "no {0}", 2)).Message.ShouldContain("no 2");
        Should.Throw<FalseException>(() => assertions.AssertFalse(true, "no {0}", 3)).Message.ShouldContain("no 3");
        AkkaEqualException failure = Should.Throw<AkkaEqualException>(() => assertions.AssertEqual("old", "new", "no {0}", 4));
        failure.Message.ShouldContain("no 4");
        Should.Throw<AkkaEqualException>(() => assertions.AssertEqual(1, 1, (_, _) => false));
        assertions.AssertEqual(1, 2, (_, _) => true);
    }

    [Fact]
    public void A_latch_opens_by_its_last_count()
    {
        var latch = new TestLatch(2);
        latch.IsOpen.ShouldBeFalse();
        latch.CountDown();
        Should.Throw<TimeoutException>(() => latch.Ready(TimeSpan.FromMilliseconds(1)));
        latch.CountDown();
        latch.Ready(TimeSpan.FromMilliseconds(1));
        latch.Reset();
        latch.IsOpen.ShouldBeFalse();
        latch.Open();
        latch.Ready();
    }

    [Fact]
    public async Task A_barrier_lets_all_through_together()
    {
        using var kit = new TestKit();
        TestBarrier barrier = kit.CreateTestBarrier(2);
        var other = Task.Run(() => barrier.Await(TimeSpan.FromSeconds(30)));
        barrier.Await(TimeSpan.FromSeconds(30));
        await other;
    }

    private sealed class Counting : TestKit
    {
        public int Ended { get; private set; }

        protected override void AfterAll()
        {
            Ended++;
            base.AfterAll();
        }
    }

    private sealed class Blocking(ManualResetEventSlim gate) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            Sender.Tell("waiting");
            gate.Wait();
        }
    }
}
