using Router.Actors.Deliveries.Outages;
using Router.Actors.Notices;
using Router.Journal;

namespace Router.Actors.Journaling;

/// <summary>
/// What is wrong with the store, how long to wait before it is tried again, and what people have to hear: each kind and reason once, until
/// it can be written again. It knows no clock.
/// </summary>
/// <param name="delay">The waits after failures in a row.</param>
internal sealed class JournalTrouble(RetryDelay delay)
{
    /// <summary>How long records wait for room in a full journal before they are tried again, when nothing else happens.</summary>
    public static readonly TimeSpan FullDelay = TimeSpan.FromSeconds(1);

    private readonly HashSet<(JournalFault Fault, string Reason)> _told = [];
    private int _failures;

    /// <summary>What is wrong, in one line; <see langword="null"/> when nothing is.</summary>
    public string? Error { get; private set; }

    /// <summary>What kind of trouble it is; <see langword="null"/> when there is none.</summary>
    public JournalFault? Fault { get; private set; }

    /// <summary>How long to wait before the next try.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>Writing failed.</summary>
    /// <returns>What people have to hear; <see langword="null"/> when they have.</returns>
    public Notice? Failed(Exception cause)
    {
        JournalFault fault = cause is JournalException known ? known.Fault : JournalFault.Other;
        Error = cause.Message;
        Fault = fault;
        Delay = fault == JournalFault.Full ? FullDelay : delay.After(++_failures);
        return _told.Add((fault, cause.Message)) ? NoticeOf(fault, cause.Message, Math.Ceiling(Delay.TotalSeconds)) : null;
    }

    /// <summary>Everything that waited could be written.</summary>
    /// <returns>Whether there was trouble.</returns>
    public bool Over()
    {
        bool wasTrouble = Error is not null;
        Error = null;
        Fault = null;
        _failures = 0;
        _told.Clear();
        return wasTrouble;
    }

    private static Notice NoticeOf(JournalFault fault, string reason, double seconds) => fault switch
    {
        JournalFault.Full => new Notice(NoticeMessages.JournalFull, Subject: null),
        JournalFault.DiskFull => new Notice(NoticeMessages.JournalDiskFull, Subject: null, reason, seconds),
        JournalFault.ReadOnly => new Notice(NoticeMessages.JournalReadOnly, Subject: null, reason, seconds),
        JournalFault.Damaged => new Notice(NoticeMessages.JournalDamaged, Subject: null, reason, seconds),
        _ => new Notice(NoticeMessages.JournalBroken, Subject: null, reason, seconds),
    };
}
