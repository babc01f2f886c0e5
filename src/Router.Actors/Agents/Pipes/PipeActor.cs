using System.Diagnostics.CodeAnalysis;
using Akka.Actor;
using Akka.Event;

namespace Router.Actors.Agents.Pipes;

/// <summary>
/// One connection, from connecting to its end; it is never restarted, the AgentActor starts the next. It tells its parent
/// <see cref="PipeConnected"/>, then <see cref="PacketsRead"/> for each <see cref="ReadOn"/>, and last <see cref="ConnectionEnded"/>;
/// it takes <see cref="WriteCommand"/> and <see cref="ClosePipe"/>.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "PostStop is where an actor disposes of what it has.")]
internal sealed class PipeActor : ReceiveActor, IWithTimers
{
    /// <summary>How long a read may bring nothing once the app takes nothing more.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<WriteCommand> _toWrite = new();
    private readonly IAgentPipes _pipes;
    private readonly string _login;
    private Stream? _stream;
    private PacketPump? _pump;
    private bool _isOpening = true;
    private bool _isReading;
    private bool _isWriting;
    private bool _isOver;
    private string? _writeFailure;
    private ConnectionEnded? _end;

    public PipeActor(IAgentPipes pipes, string login)
    {
        _pipes = pipes;
        _login = login;
        Receive<PipeOpening>(Opened);
        Receive<ReadOn>(_ => Read());
        Receive<PumpedRead>(HasRead);
        Receive<ReadFailed>(failed =>
        {
            _isReading = false;
            End(PipeEnd.Closed, failed.Reason);
        });
        Receive<WriteCommand>(command =>
        {
            _toWrite.Enqueue(command);
            WriteNext();
        });
        Receive<Written>(_ =>
        {
            _isWriting = false;
            WriteNext();
        });
        Receive<WriteFailed>(failed =>
        {
            // The app has closed its end. What it said before that still waits to be read, up to the end of the stream.
            _isWriting = false;
            _writeFailure = failed.Reason;
            TimeRead();
        });
        Receive<IsSilent>(_ => End(PipeEnd.Closed, _writeFailure));
        Receive<ClosePipe>(_ => End(PipeEnd.Stopped, reason: null));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <inheritdoc/>
    protected override void PreStart()
    {
        _ = _pipes.OpenAsync(_login, _stop.Token).PipeTo(
            Self,
            failure: e => new PipeOpening(Stream: null, PipeEnd.Absent, e.Message));
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        _stop.Cancel();
        _stream?.Dispose();
        if (!_isReading)
        {
            _pump?.Dispose();
        }

        _stop.Dispose();
    }

    private void Opened(PipeOpening opening)
    {
        _isOpening = false;
        _stream = opening.Stream;
        if (_end is not null || opening.Stream is null)
        {
            End(opening.Failure, opening.Reason);
            return;
        }

        _pump = new PacketPump(opening.Stream);
        Context.Parent.Tell(PipeConnected.Instance);
        WriteNext();
    }

    private void Read()
    {
        if (_end is null && !_isReading && _pump is { } pump)
        {
            _isReading = true;
            _ = pump.ReadAsync(_stop.Token).PipeTo(Self, failure: e => new ReadFailed(e.Message));
            TimeRead();
        }
    }

    private void TimeRead()
    {
        if (_isReading && _writeFailure is not null)
        {
            Timers.StartSingleTimer(IsSilent.Instance, IsSilent.Instance, Silence);
        }
    }

    private void HasRead(PumpedRead read)
    {
        _isReading = false;
        Timers.Cancel(IsSilent.Instance);
        Context.Parent.Tell(read.Packets);
        if (read.IsEnd)
        {
            End(read.FramingFault is null ? PipeEnd.Closed : PipeEnd.Framing, read.FramingFault);
        }
        else
        {
            Finish();
        }
    }

    private void WriteNext()
    {
        if (_end is null && _writeFailure is null && !_isWriting && _stream is { } stream && _toWrite.TryDequeue(out WriteCommand? command))
        {
            _isWriting = true;
            _ = stream.WriteAsync(command.Bytes, _stop.Token).AsTask().PipeTo(
                Self,
                success: () => Written.Instance,
                failure: e => new WriteFailed(e.Message));
        }
    }

    /// <summary>The first end counts. What a read in flight still brings is handed over before anybody hears of the end.</summary>
    private void End(PipeEnd end, string? reason)
    {
        if (_end is null)
        {
            _end = new ConnectionEnded(end, reason, [.. _toWrite.Select(command => command.Id)]);
            _stop.Cancel();
        }

        Finish();
    }

    private void Finish()
    {
        if (_end is { } end && !_isReading && !_isOpening && !_isOver)
        {
            _isOver = true;
            Context.Parent.Tell(end);
            Context.Stop(Self);
        }
    }

    private sealed record ReadFailed(string Reason) : IDeadLetterSuppression;

    private sealed record WriteFailed(string Reason) : IDeadLetterSuppression;

    private sealed record IsSilent
    {
        public static IsSilent Instance { get; } = new();
    }

    private sealed record Written : IDeadLetterSuppression
    {
        public static Written Instance { get; } = new();
    }
}
