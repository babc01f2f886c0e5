#nullable disable annotations
namespace Akka.TestKit;

/// <summary>Opens when it was counted down to zero.</summary>
public class TestLatch
{
    [Obsolete("This field will be removed. TestKitSettings.DefaultTimeout is an alternative.")]
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    private readonly CountdownEvent _latch;
    private readonly TimeSpan _defaultTimeout;
    private readonly Func<TimeSpan, TimeSpan> _dilate = time => time;

    public TestLatch()
        : this(1)
    {
    }

    public TestLatch(int count)
        : this(count, TimeSpan.FromSeconds(5))
    {
    }

    public TestLatch(int count, TimeSpan defaultTimeout)
    {
        _latch = new CountdownEvent(count);
        _defaultTimeout = defaultTimeout;
    }

    /// <summary>A latch whose times a function stretches.</summary>
    protected internal TestLatch(Func<TimeSpan, TimeSpan> dilate, TimeSpan defaultTimeout, int count)
        : this(count, defaultTimeout)
    {
        _dilate = dilate;
    }

    public bool IsOpen => _latch.CurrentCount == 0;

    public void CountDown()
    {
        if (!IsOpen)
        {
            _latch.Signal();
        }
    }

    public void Open()
    {
        while (!IsOpen)
        {
            CountDown();
        }
    }

    public void Reset() => _latch.Reset();

    public void Ready() => Ready(_defaultTimeout);

    public void Ready(TimeSpan timeout)
    {
        if (timeout == TimeSpan.MaxValue)
        {
            throw new ArgumentException($"TestLatch does not support waiting for {timeout}", nameof(timeout));
        }

        TimeSpan limit = _dilate(timeout);
        if (!_latch.Wait(limit))
        {
            throw new TimeoutException($"Timeout of {limit}");
        }
    }
}
