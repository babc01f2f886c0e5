using Akka.Actor;
using Akka.Event;
using Router.Actors.Deliveries.Calls;
using Router.Actors.Deliveries.Trials;
using Router.Actors.Notices;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Instances;

/// <summary>
/// The life of a sink's instances, one at a time: it is built, reads in the background, and is disposed of. What takes time is done off the
/// actor's thread and told to it as <see cref="RunEnded"/> and <see cref="InstanceDisposed"/>.
/// </summary>
/// <param name="owner">The SinkActor.</param>
/// <param name="log">Where failures of the background reading go.</param>
/// <param name="troubles">What went wrong so far.</param>
/// <param name="publish">Takes notices.</param>
internal sealed class SinkLife(IActorRef owner, ILoggingAdapter log, InstanceTroubles troubles, Action<object> publish)
{
    /// <summary>How long disposing of an instance is waited for.</summary>
    public static readonly TimeSpan DisposeTime = TimeSpan.FromSeconds(5);

    private int _last;
    private DateTimeOffset? _disposesUntil;

    /// <summary>The instance; <see langword="null"/> when there is none.</summary>
    public SinkInstance? Instance { get; private set; }

    /// <summary>Whether the last instance is being disposed of, so that there cannot be another one.</summary>
    public bool IsDisposing => _disposesUntil is not null;

    /// <summary>When something has to be done next.</summary>
    public DateTimeOffset? NextWake => _disposesUntil ?? (Instance is null ? troubles.NextBuild : troubles.NextRun);

    /// <summary>Does what is due: builds the sink, or starts its background reading again.</summary>
    public void Tend(in Moment moment, ISinkState state, SinkCounters counters)
    {
        if (IsDisposing || moment.Settings.IsDryRun)
        {
            return;
        }

        if (Instance is null && !(troubles.NextBuild > moment.Now))
        {
            Build(moment, state, counters);
        }
        else if (Instance is not null && troubles.NextRun <= moment.Now)
        {
            Run();
        }
    }

    /// <summary>Whether there is an instance.</summary>
    public bool HasInstance => Instance is not null;

    /// <summary>Whether there is something to call; a dry run needs nothing.</summary>
    public bool CanCall(SinkSettings settings) => settings.IsDryRun || Instance is not null;

    /// <summary>Makes a call, whose end the owner hears.</summary>
    public void Call(SinkCall call, SinkSettings settings)
    {
        if (settings.IsDryRun)
        {
            owner.Tell(new CallEnded(call.Number, Outcomes.All(DeliveryOutcome.Delivered, call.Sent.Count), Cause: null));
        }
        else
        {
            _ = CallAsync(Instance!, call).PipeTo(owner);
        }
    }

    /// <summary>Has the instance try something, whose end the owner hears.</summary>
    public void Try(SinkTrial trial, int number, Language language, CancellationToken cancellationToken) =>
        _ = Instance!.TryAsync(trial, language, cancellationToken).PipeTo(
            owner, success: tried => new TrialEnded(number, tried), failure: cause => new TrialEnded(number, SinkTried.Failed(cause)));

    /// <summary>The background reading has ended.</summary>
    public void OnRunEnded(RunEnded message, in Moment moment)
    {
        if (message.Cause is { } cause && message.Number == Instance?.Number)
        {
            log.Warning("{0}: its background reading failed: {1}", moment.Settings.Name, Outcomes.FirstLine(cause));
            troubles.RunFailed(moment.Now);
        }
    }

    /// <summary>Lets go of the instance without waiting for its end.</summary>
    public void GiveUp()
    {
        _ = Instance?.EndAsync();
        Instance = null;
    }

    /// <summary>Disposes of the instance, which has no call any more.</summary>
    /// <returns>Whether there is none any more, or it was waited for long enough; otherwise it is to be asked again.</returns>
    public bool TryEnd(DateTimeOffset now)
    {
        if (Instance is { } instance)
        {
            int number = instance.Number;
            Instance = null;
            _disposesUntil = now + DisposeTime;
            _ = instance.EndAsync().PipeTo(owner, success: () => new InstanceDisposed(number));
        }

        if (_disposesUntil > now)
        {
            return false;
        }

        _disposesUntil = null;
        return true;
    }

    /// <summary>An instance is disposed of.</summary>
    public void OnDisposed(InstanceDisposed message)
    {
        if (message.Number == _last)
        {
            _disposesUntil = null;
        }
    }

    private static async Task<CallEnded> CallAsync(SinkInstance instance, SinkCall call)
    {
        try
        {
            return new CallEnded(call.Number, await instance.DeliverAsync(call.Deliveries, call.Cancellation.Token), Cause: null);
        }
        catch (Exception cause)
        {
            return new CallEnded(call.Number, Answered: null, cause);
        }
    }

    private void Build(in Moment moment, ISinkState state, SinkCounters counters)
    {
        try
        {
            Instance = new SinkInstance(++_last, moment.Settings.Build(state), new CancellationTokenSource(), log);
        }
        catch (Exception cause)
        {
            string reason = moment.Settings.Mask(Outcomes.FirstLine(cause));
            counters.Fault(reason, moment.Now);
            if (troubles.BuildFailed(reason, moment.Now))
            {
                publish(new Notice(NoticeMessages.SinkBroken, moment.Settings.Name, reason, moment.Clock(troubles.NextBuild!.Value)));
            }

            return;
        }

        troubles.Built();
        Run();
    }

    private void Run()
    {
        int number = Instance!.Number;
        troubles.Running();
        _ = Instance.RunAsync().PipeTo(owner, success: cause => new RunEnded(number, cause));
    }
}
