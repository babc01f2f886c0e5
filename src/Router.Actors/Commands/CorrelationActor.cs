using System.Buffers;
using Akka.Actor;
using Akka.Event;
using Router.Actors.Agents;
using Router.Actors.Agents.Pipes;
using Router.Actors.Journaling;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Sinks.Abstractions;

namespace Router.Actors.Commands;

/// <summary>
/// Brings a login's commands to the app and the answers back. It takes <see cref="SendCommand"/> from people and sinks and
/// <see cref="SubmitCommand"/> from Router's parts; whoever asked gets one answer, always. Nothing is ever sent twice from here: who
/// wishes for something (a subscription) asks again. The AgentActor tells it about connections and hands it the results.
/// </summary>
internal sealed class CorrelationActor : ReceiveActor, IWithTimers
{
    private readonly PendingCommands _pending = new();
    private readonly string _login;
    private readonly IActorRef _journal;
    private IActorRef? _pipe;
    private long _strays;
    private int _toldCount;

    public CorrelationActor(string login, IActorRef journal)
    {
        _login = login;
        _journal = journal;
        Receive<SendCommand>(ask => Take(ask.Command, ask.Timeout ?? CommandProblems.DefaultTimeout, tag: null));
        Receive<SubmitCommand>(ask => Take(ask.Command, ask.Timeout, ask.Tag));
        Receive<ResultsRead>(read =>
        {
            foreach (CommandResult result in read.Results)
            {
                Answer(result);
            }

            SendNext();
        });
        Receive<CommandTimedOut>(timeout => Expire(timeout.Id));
        Receive<CommandsConnected>(connected => _pipe = connected.Pipe);
        Receive<CommandsDisconnected>(disconnected => Disconnect(disconnected.Unwritten));
        Receive<Flush>(_ => Sender.Tell(Flushed.Instance));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private static DateTimeOffset Now => Context.System.Scheduler.Now;

    /// <summary>After a defect nobody may be left waiting.</summary>
    protected override void PostStop() => Disconnect([]);

    private void Take(AgentCommand asked, TimeSpan timeout, object? tag)
    {
        var id = Guid.NewGuid();
        AgentCommand command = WithId(asked, id);
        CommandProblem? obstacle = _pipe is null ? CommandProblem.NotConnected
            : _pending.IsFull ? CommandProblem.TooManyPending
            : null;
        var bytes = new ArrayBufferWriter<byte>();
        if (obstacle is null)
        {
            try
            {
                PacketWriter.Write(bytes, command);
            }
            catch (ArgumentException)
            {
                obstacle = CommandProblem.TooLong;
            }
        }

        var pending = new PendingCommand(id, command, bytes.WrittenMemory, timeout, Now, Sender, tag);
        if (obstacle is { } problem)
        {
            Fail(pending, problem, wasSent: false);
            return;
        }

        _pending.Add(pending);
        Timers.StartSingleTimer(id, new CommandTimedOut(id), timeout);
        SendNext();
    }

    private void SendNext()
    {
        while (_pipe is { } pipe && _pending.TryTakeNext(out PendingCommand? next))
        {
            pipe.Tell(new WriteCommand(next.Id, next.Bytes));
            Timers.StartSingleTimer(next.Id, new CommandTimedOut(next.Id), next.Timeout);
        }

        TellCount();
    }

    private void Answer(CommandResult result)
    {
        PendingCommand? answered = _pending.Answer(result);
        if (answered is null)
        {
            TellStray(result);
            return;
        }

        Timers.Cancel(answered.Id);
        Finish(answered, new CommandOutcome(
            result.IsFailure ? CommandStatus.Refused : CommandStatus.Done,
            result.Error ?? result.Result ?? "",
            answered.Id.ToString()));
    }

    /// <summary>Once for people; the others are counted, and told to who looks closer.</summary>
    private void TellStray(CommandResult result)
    {
        const string Line = "{0}: the app answered {1} with ID {2}, which nobody waits for (late, or another client's); {3} such answers so far";
        ILoggingAdapter log = Context.GetLogger();
        string action = result.Action ?? "a command";
        string id = result.Id ?? "none";
        if (++_strays == 1)
        {
            log.Info(Line, _login, action, id, _strays);
        }
        else
        {
            log.Debug(Line, _login, action, id, _strays);
        }
    }

    private void Expire(Guid id)
    {
        if (_pending.TryExpire(id, out PendingCommand? command, out bool wasSent))
        {
            Fail(command, wasSent ? CommandProblem.NoAnswer : CommandProblem.NoTurn, wasSent);
            SendNext();
        }
    }

    private void Disconnect(IReadOnlyList<Guid> unwritten)
    {
        _pipe = null;
        foreach ((PendingCommand command, bool wasSent) in _pending.End(unwritten))
        {
            Timers.Cancel(command.Id);
            Fail(command, CommandProblem.ConnectionEnded, wasSent);
        }

        TellCount();
    }

    private void Fail(PendingCommand command, CommandProblem problem, bool wasSent) =>
        Finish(command, CommandProblems.OutcomeOf(problem, _login, command.Timeout, wasSent ? command.Id : null));

    /// <summary>
    /// The answer, and the record. Router's own wishes are kept only once the app has spoken: one that never answers would fill the
    /// journal with attempts.
    /// </summary>
    private void Finish(PendingCommand command, CommandOutcome outcome)
    {
        bool isAnswered = outcome.Status is CommandStatus.Done or CommandStatus.Refused;
        if (command.Tag is null || isAnswered)
        {
            _journal.Tell(new AppendRecords(
                [CommandRecords.Of(_login, command.Command, outcome, command.AskedAt, Now)],
                ActorRefs.Nobody,
                Bytes: 0));
        }

        command.ReplyTo.Tell(command.Tag is null ? outcome : new CommandAnswered(command.Tag, outcome));
    }

    private void TellCount()
    {
        if (_pending.Count != _toldCount)
        {
            _toldCount = _pending.Count;
            Context.Parent.Tell(new PendingCommandsChanged(_toldCount));
        }
    }

    private static AgentCommand WithId(AgentCommand command, Guid id) => new()
    {
        Id = id.ToString(),
        Action = command.Action,
        Mode = command.Mode,
        Object = command.Object,
        Initiator = command.Initiator,
        Attributes = command.Attributes,
        Fields = command.Fields,
    };

    private sealed record CommandTimedOut(Guid Id);
}
