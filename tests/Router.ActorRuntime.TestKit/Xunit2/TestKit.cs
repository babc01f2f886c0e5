#nullable disable annotations
using Akka.Actor.Setup;
using Akka.TestKit.Xunit2.Internals;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2;

/// <summary>The base of test classes that test actors.</summary>
public class TestKit : TestKitBase, IDisposable
{
    protected readonly ITestOutputHelper Output;

    private bool _disposed;

    public TestKit(ActorSystem system = null, ITestOutputHelper output = null)
        : base(Assertions, system)
    {
        Output = output!;
        InitializeLogger(Sys);
    }

    public TestKit(ActorSystemSetup config, string actorSystemName = null, ITestOutputHelper output = null)
        : base(Assertions, config, actorSystemName)
    {
        Output = output!;
        InitializeLogger(Sys);
    }

    public TestKit(Config config, string actorSystemName = null, ITestOutputHelper output = null)
        : base(Assertions, config, actorSystemName)
    {
        Output = output!;
        InitializeLogger(Sys);
    }

    public TestKit(string config, ITestOutputHelper output = null)
        : base(Assertions, ConfigurationFactory.ParseString(config))
    {
        Output = output!;
        InitializeLogger(Sys);
    }

    /// <inheritdoc cref="TestKitBase.DefaultConfig"/>
    public static new Config DefaultConfig => TestKitBase.DefaultConfig;

    /// <inheritdoc cref="TestKitBase.FullDebugConfig"/>
    public static new Config FullDebugConfig => TestKitBase.FullDebugConfig;

    protected static XunitAssertions Assertions { get; } = new();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes the log of a system into the test's output, when there is one.</summary>
    protected void InitializeLogger(ActorSystem system) => InitializeLogger(system, string.Empty);

    /// <summary>Writes the log of a system into the test's output, each line after a prefix.</summary>
    protected void InitializeLogger(ActorSystem system, string prefix)
    {
        ArgumentNullException.ThrowIfNull(system);
        if (Output is null)
        {
            return;
        }

        ITestOutputHelper output = string.IsNullOrEmpty(prefix) ? Output : new PrefixedOutput(Output, prefix);
        IActorRef logger = ((ExtendedActorSystem)system).SystemActorOf(Props.Create(() => new TestOutputLogger(output)), "log-test");
        logger.Ask<LoggerInitialized>(new InitializeLogger(system.EventStream), TestKitSettings.TestKitStartupTimeout).GetAwaiter().GetResult();
    }

    /// <summary>Called at the end of each test; stops the system.</summary>
    protected virtual void AfterAll() => Shutdown();

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            AfterAll();
        }
    }
}
