using System.Buffers;
using Router.Protocol.Envelope;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Events;
using Router.Simulator.Pipes;
using Router.Simulator.Recording;
using Router.Simulator.Wire;

namespace Router.Simulator.Apps;

/// <summary>Writes events and results in the spelling of the moment and gives them to the connections that want them.</summary>
internal sealed class Teller(AppState state)
{
    private readonly Speller _speller = new(state.Options.Time.LocalTimeZone);

    /// <summary>A moment that is also a process's beginning.</summary>
    public Moment Moment()
    {
        DateTimeOffset now = state.Now;
        return new Moment(now, now, state.Options.Time.LocalTimeZone);
    }

    /// <summary>Tells an event to each connection that wants it.</summary>
    public RaisedEvent Tell(AgentEvent @event)
    {
        lock (state.Gate)
        {
            AgentEvent known = state.Behaviour.EventsCarryIds || @event.CommandId is null
                ? @event
                : new EventEdit(@event) { CommandId = null }.ToEvent();
            long sequence = ++state.Sequence;
            var random = StableRandom.For(state.Options.Seed, state.Login, sequence);
            Spelling spelling = state.Behaviour.Spelling.Choose(random);
            (AgentEvent spelled, string xml) = _speller.Spell(known, spelling, random);
            DateTimeOffset now = state.Now;
            var report = new PacketTold(state.Login, now, PacketKind.Event)
            {
                Event = spelled,
                Context = new EnvelopeContext { Id = state.Ids.NextTimedUuid(now), Login = state.Login, ReceivedAt = now, Sequence = sequence },
                Form = spelling.Frame,
                Spelling = spelling.Describe(),
            };
            int connections = Deliver(@event, xml, spelling.Frame, report);
            return new RaisedEvent(report.Context.Id, sequence, spelled, connections);
        }
    }

    /// <summary>Tells the agent's own status.</summary>
    public RaisedEvent TellStatus(string? commandId = null)
    {
        lock (state.Gate)
        {
            return Tell(EventForm.Status(Moment(), state.Status.Shown, commandId));
        }
    }

    /// <summary>Answers a command; <paramref name="command"/> is <see langword="null"/> when it could not be read.</summary>
    public void Answer(Connection connection, AgentCommand? command, string? error)
    {
        lock (state.Gate)
        {
            CommandResult result = error is null
                ? CommandResult.Success(command?.Action, command?.Id)
                : CommandResult.Failure(command?.Action, command?.Id, error);
            ResultId id = command switch
            {
                null => ResultId.Absent,
                { Id: null } => state.Options.MissingId,
                _ => state.Behaviour.ResultId,
            };
            var random = StableRandom.For(state.Options.Seed, state.Login + "/results", ++state.ResultCount);
            Spelling spelling = state.Behaviour.Spelling.Choose(random);
            byte[] bytes = Encode(Speller.Spell(result, spelling, id), spelling.Frame);
            connection.Send(new Outbound(bytes, ReportOf(connection, result) with
            {
                Form = spelling.Frame,
                Spelling = spelling.Describe(),
                Bytes = bytes.Length,
                CarriesId = id == ResultId.Echo && result.Id is not null,
            }));
        }
    }

    /// <summary>Notes a result that a fault keeps back.</summary>
    public void KeepBack(Connection connection, AgentCommand? command, string? error)
    {
        CommandResult result = error is null
            ? CommandResult.Success(command?.Action, command?.Id)
            : CommandResult.Failure(command?.Action, command?.Id, error);
        state.Hear(ReportOf(connection, result) with { Outcome = PacketOutcome.Dropped, Reason = DropReason.NoReply });
    }

    /// <summary>
    /// Whether a connection gets an event: the agent's status always (protocol.md section 1), known categories when subscribed;
    /// what is missing in the event fits any subscription, and what the app does not know goes to everybody.
    /// </summary>
    internal static bool Wants(IEnumerable<Category> subscriptions, AgentEvent @event)
    {
        if (@event.Object is null or Objects.AgentOnlineStatus
            || Objects.Find(@event.Object) is null
            || (@event.Mode is { } mode && Modes.Find(mode) is null))
        {
            return true;
        }

        return subscriptions.Any(category =>
            string.Equals(category.Object, @event.Object, StringComparison.Ordinal)
            && (@event.Mode is null || string.Equals(category.Mode, @event.Mode, StringComparison.Ordinal))
            && (@event.Initiator is null || string.Equals(category.Initiator, @event.Initiator, StringComparison.Ordinal)));
    }

    private int Deliver(AgentEvent @event, string xml, FrameForm frame, PacketTold report)
    {
        Connection[] wanting = [.. state.Live.Where(connection => Wants(connection.Subscriptions, @event))];
        if (wanting.Length == 0)
        {
            DropReason reason = state switch
            {
                { IsListening: false } => DropReason.Down,
                _ when state.Live.Any() => DropReason.NotSubscribed,
                _ => DropReason.NoClient,
            };
            state.Hear(report with { Outcome = PacketOutcome.Dropped, Reason = reason });
            return 0;
        }

        byte[] bytes = Encode(xml, frame);
        foreach (Connection connection in wanting)
        {
            connection.Send(new Outbound(bytes, report with { Connection = connection.Number, Bytes = bytes.Length }));
        }

        return wanting.Length;
    }

    private PacketTold ReportOf(Connection connection, CommandResult result) => new(state.Login, state.Now, PacketKind.Result)
    {
        Connection = connection.Number,
        Result = result,
    };

    private static byte[] Encode(string xml, FrameForm frame)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        FrameWriter.Write(output, xml, frame);
        return output.WrittenSpan.ToArray();
    }
}
