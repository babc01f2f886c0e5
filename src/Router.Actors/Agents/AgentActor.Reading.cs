using Akka.Actor;
using Router.Actors.Agents.Connecting;
using Router.Actors.Agents.Pipes;
using Router.Actors.Commands;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Actors.Subscriptions;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Agents;

/// <content>What reads bring, the credit for it, and the counters that people see.</content>
internal sealed partial class AgentActor
{
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan PublishInterval = TimeSpan.FromMilliseconds(200);

    private long _eventsRead;
    private DateTimeOffset? _lastEventAt;
    private long _malformed;
    private int _pendingCommands;
    private bool _isMalformedTold;
    private DateTimeOffset _stoppedAt;
    private string? _ownStatus;

    private void HasRead(PacketsRead read)
    {
        Take(read.Bytes);

        // Asked for first: the next read goes on while this one is handed out.
        ReadOnIfAllowed();
        DateTimeOffset now = Now;
        bool hasSignedIn = false;
        for (int i = 0; i < read.Events.Count; i++)
        {
            ReadEvent @event = read.Events[i];
            hasSignedIn |= @event.Packet.Object == Objects.AgentOnlineStatus && IsSignIn(@event.Packet);
            _categories.Add(new StampedEvent(Guid.CreateVersion7(now), now, @event.Packet, @event.Bytes));
        }

        _categories.Send();
        if (read.Events.Count > 0)
        {
            _eventsRead += read.Events.Count;
            _lastEventAt = now;
        }

        if (read.Malformed.Count > 0)
        {
            Keep(read.Malformed, now);
        }

        if (read.Results.Count > 0)
        {
            _commands.Tell(new ResultsRead(read.Results));
            if (!_story.IsProven)
            {
                Prove();
            }
        }

        if (hasSignedIn)
        {
            TellCategories(SubscribeAgain.Instance);
        }

        PublishSoon();
    }

    /// <summary>Whether the agent was not in the network and now is: the app may have forgotten what we subscribed to before.</summary>
    private bool IsSignIn(AgentEvent @event)
    {
        // What is incoming is about somebody else.
        if (@event.Initiator == Initiators.Incoming || Statuses.Find(@event.Fields.GetText(FieldNames.Status)) is not { } status)
        {
            return false;
        }

        bool isSignIn = _ownStatus == Statuses.Connecting && status != Statuses.Connecting;
        _ownStatus = status;
        return isSignIn;
    }

    private void Keep(IReadOnlyList<MalformedPacket> packets, DateTimeOffset now)
    {
        var records = new JournalRecord[packets.Count];
        long bytes = 0;
        for (int i = 0; i < records.Length; i++)
        {
            bytes += packets[i].Bytes.Length;
            records[i] = new MalformedRecord
            {
                Id = Guid.CreateVersion7(now),
                Login = _login,
                At = now,
                Bytes = packets[i].Bytes,
                Reason = packets[i].Reason,
            };
        }

        _needs.Journal.Tell(new AppendRecords(records, Self, bytes));
        _malformed += records.Length;
        if (!_isMalformedTold)
        {
            _isMalformedTold = true;
            Tell(NoticeMessages.PacketMalformed, packets[0].Reason);
        }
    }

    private void Take(long bytes)
    {
        switch (_credit.Take(bytes))
        {
            case CreditChange.Half:
                Tell(NoticeMessages.JournalSlow, Megabytes());
                break;
            case CreditChange.Stopped:
                _stoppedAt = Now;
                Tell(NoticeMessages.ReadingStopped, Megabytes());
                Publish();
                break;
        }
    }

    private void GiveBack(long bytes)
    {
        if (_credit.GiveBack(bytes) == CreditChange.Resumed)
        {
            Tell(NoticeMessages.ReadingResumed, PeopleTime.Length(Now - _stoppedAt));
            ReadOnIfAllowed();
            Publish();
        }

        PublishSoon();
    }

    private double Megabytes() => Math.Round(_credit.Used / Megabyte, 1);

    private void ReadOnIfAllowed()
    {
        if (_pipe is { } pipe && _story.IsConnected && !_credit.IsStopped)
        {
            pipe.Tell(ReadOn.Instance);
        }
    }

    /// <summary>Counters change with every read; people need them a few times a second.</summary>
    private void PublishSoon()
    {
        if (!_isStopping && !Timers.IsTimerActive(nameof(TimeToPublish)))
        {
            Timers.StartSingleTimer(nameof(TimeToPublish), TimeToPublish.Instance, PublishInterval);
        }
    }

    private void Publish()
    {
        if (_story.Standing is not { } standing)
        {
            return;
        }

        Context.System.EventStream.Publish(new AgentStatus
        {
            Login = _login,
            State = standing.State,
            Since = standing.Since,
            Reason = standing.Reason,
            Subscriptions = _board.All,
            EventsRead = _eventsRead,
            LastEventAt = _lastEventAt,
            Malformed = _malformed,
            PendingCommands = _pendingCommands,
            UnjournaledBytes = _credit.Used,
            IsReadingStopped = _credit.IsStopped,
            Connections = standing.Connections,
        });
    }
}
