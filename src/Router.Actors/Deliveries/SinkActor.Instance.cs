using Akka.Actor;
using Akka.Event;
using Router.Actors.Notices;

namespace Router.Actors.Deliveries;

/// <summary>The sink's instance: building, background reading, hand-over to changed settings, and the end.</summary>
public sealed partial class SinkActor
{
    private static readonly TimeSpan DisposeTime = TimeSpan.FromSeconds(5);

    private readonly ILoggingAdapter _log = Context.GetLogger();
    private SinkInstance? _instance;
    private SinkSettings? _next;
    private int _instances;
    private int _buildFailures;
    private int _runFailures;
    private string? _buildError;
    private DateTimeOffset? _nextBuild;
    private bool _isDisposing;
    private bool _isStopping;
    private bool _isPaused;

    /// <summary>Whether this instance takes nothing more.</summary>
    private bool IsEnding => _isStopping || _next is not null || _isDisposing;

    /// <summary>Whether nothing is handed out.</summary>
    private bool IsHeldUp => _isPaused || IsEnding;

    private void Build()
    {
        Timers.Cancel(Tick.Build);
        if (_state is null || _settings.IsDryRun || _instance is not null || _isDisposing)
        {
            return;
        }

        try
        {
            _instance = new SinkInstance(++_instances, _settings.Build(_state), new CancellationTokenSource(), _log);
            _buildFailures = 0;
            _buildError = null;
            _nextBuild = null;
            _runFailures = 0;
            Run();
        }
        catch (Exception cause)
        {
            OnBuildFailed(Outcomes.FirstLine(cause));
        }
    }

    private void OnBuildFailed(string reason)
    {
        TimeSpan delay = _delay.After(++_buildFailures);
        _nextBuild = Now + delay;
        Timers.StartSingleTimer(Tick.Build, Tick.Build, delay);
        Fault(reason);
        if (_buildError != reason)
        {
            Tell(NoticeMessages.SinkBroken, reason, PeopleTime.Clock(_nextBuild.Value, _settings.TimeZone));
        }

        _buildError = reason;
    }

    private void Run()
    {
        if (_instance is { } instance)
        {
            int number = instance.Number;
            _ = instance.RunAsync().PipeTo(Self, success: cause => new RunEnded(number, cause));
        }
    }

    private void OnRunEnded(RunEnded message)
    {
        if (message.Cause is not { } cause || message.Number != _instance?.Number)
        {
            return;
        }

        _log.Warning("{0}: its background reading failed: {1}", _settings.Name, Outcomes.FirstLine(cause));
        Timers.StartSingleTimer(Tick.Run, Tick.Run, _delay.After(++_runFailures));
    }

    private void OnUseSettings(UseSettings message)
    {
        SinkSettings settings = message.Settings;
        SinkSettings latest = _next ?? _settings;
        if (settings.Fingerprint == _settings.Fingerprint && settings.IsDryRun == _settings.IsDryRun && _next is null)
        {
            _settings = settings;
            Timers.Cancel(Tick.Calls);
            ArmWatch();
        }
        else
        {
            _next = settings;
        }

        if (settings.Composer != latest.Composer || settings.Fingerprint != latest.Fingerprint)
        {
            _window?.Wake(DateTimeOffset.MaxValue);
        }

        Pump();
    }

    private void OnPause()
    {
        if (!_isPaused)
        {
            _isPaused = true;
            Tell(NoticeMessages.SinkPaused, Waiting);
            Pump();
        }
    }

    private void OnResume()
    {
        if (_isPaused)
        {
            _isPaused = false;
            Tell(NoticeMessages.SinkResumed, Waiting);
        }

        TryNow();
        if (!IsEnding)
        {
            Build();
        }

        Pump();
    }

    /// <summary>Ends all waiting for a next attempt.</summary>
    private void TryNow()
    {
        _breaker.HalfOpen(Now);
        Timers.Cancel(Tick.Breaker);
        _window?.Wake(DateTimeOffset.MaxValue);
    }

    private void OnStop(StopSink message)
    {
        if (_isStopping)
        {
            return;
        }

        _isStopping = true;
        Timers.StartSingleTimer(Tick.Stop, Tick.Stop, message.Grace);
        if (_window is null)
        {
            StopNow();
            return;
        }

        Pump();
    }

    /// <summary>When the last call of an instance that ends is over: disposes of it, then goes on with the new settings or stops.</summary>
    private void Finish()
    {
        if (!IsEnding || _isDisposing || _calls.Count > 0)
        {
            return;
        }

        if (_instance is { } instance)
        {
            _isDisposing = true;
            _instance = null;
            Timers.Cancel(Tick.Run);
            Timers.StartSingleTimer(Tick.Dispose, Tick.Dispose, DisposeTime);
            _ = instance.EndAsync().PipeTo(Self, success: () => Disposed.Instance);
        }
        else if (_isStopping)
        {
            StopNow();
        }
        else
        {
            TakeSettings();
        }
    }

    private void OnDisposed()
    {
        if (_isDisposing)
        {
            _isDisposing = false;
            Timers.Cancel(Tick.Dispose);
            Pump();
        }
    }

    private void TakeSettings()
    {
        _settings = _next!;
        _next = null;
        _buildError = null;
        _buildFailures = 0;
        TryNow();
        Build();
        Self.Tell(Tick.Breaker);
    }

    private void StopNow()
    {
        if (_state?.TakeChanged() is { } state)
        {
            _changes.SetState(state);
        }

        Save();
        TellDeadLetters();
        PublishStatus();
        Context.Stop(Self);
    }

    private sealed record RunEnded(int Number, Exception? Cause);

    private sealed record Disposed
    {
        public static Disposed Instance { get; } = new();
    }
}
