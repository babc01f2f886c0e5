using Router.Actors.Status;

namespace Router.Actors.Deliveries;

/// <summary>The sink as people see it.</summary>
public sealed partial class SinkActor
{
    private static readonly TimeSpan StatusDelay = TimeSpan.FromMilliseconds(200);

    private SinkState _shown = SinkState.Working;
    private DateTimeOffset _since;
    private long _delivered;
    private long _dead;
    private string? _lastError;
    private DateTimeOffset? _lastErrorAt;

    private long Waiting => Math.Max(0, _behind) + (_window is null ? 0 : _window.Open + _window.Rows);

    private void Fault(string reason)
    {
        _lastError = reason;
        _lastErrorAt = Now;
    }

    private void MarkDirty()
    {
        if (!Timers.IsTimerActive(Tick.Status))
        {
            Timers.StartSingleTimer(Tick.Status, Tick.Status, StatusDelay);
        }
    }

    private void PublishStatus()
    {
        SinkState state = _isPaused ? SinkState.Paused
            : _detector.IsDown || _buildError is not null ? SinkState.Down
            : SinkState.Working;
        if (state != _shown)
        {
            _shown = state;
            _since = Now;
        }

        Context.System.EventStream.Publish(new SinkStatus
        {
            Name = _settings.Name,
            Type = _settings.Type,
            State = state,
            Since = _since,
            Waiting = Waiting,
            OldestWaiting = Waiting == 0 ? null : _window?.Oldest ?? _oldestBehind,
            Held = _window is null ? 0 : _window.Rows - _window.Failing,
            Dead = _dead,
            Delivered = _delivered,
            LastError = _lastError,
            LastErrorAt = _lastErrorAt,
            NextTry = _detector.IsDown ? _breaker.Until : _nextBuild ?? _window?.NextRetry,
            IsDryRun = _settings.IsDryRun,
        });
    }
}
