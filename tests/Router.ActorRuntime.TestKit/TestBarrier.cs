#nullable disable annotations
namespace Akka.TestKit;

/// <summary>Threads wait here for each other.</summary>
public class TestBarrier
{
    [Obsolete("This field will be removed in future versions.")]
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    private readonly TestKitBase _kit;
    private readonly TimeSpan _defaultTimeout;
    private Barrier _barrier;

    /// <summary>A barrier for so many threads.</summary>
    public TestBarrier(TestKitBase testKit, int count, TimeSpan? defaultTimeout = null)
    {
        ArgumentNullException.ThrowIfNull(testKit);
        _kit = testKit;
        _defaultTimeout = defaultTimeout ?? testKit.TestKitSettings.DefaultTimeout;
        _barrier = new Barrier(count);
    }

    /// <summary>Waits for the others, for the default time at most.</summary>
    public void Await() => Await(_defaultTimeout);

    /// <summary>Waits for the others; throws <see cref="TimeoutException"/> when they do not come in time.</summary>
    public void Await(TimeSpan timeout)
    {
        TimeSpan limit = _kit.Dilated(timeout);
        if (!_barrier.SignalAndWait(limit))
        {
            throw new TimeoutException($"Timeout of {limit}");
        }
    }

    /// <summary>Begins anew.</summary>
    public void Reset() => _barrier = new Barrier(_barrier.ParticipantCount);
}
