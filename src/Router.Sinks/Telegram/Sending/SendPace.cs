namespace Router.Sinks.Telegram.Sending;

/// <summary>
/// Keeps the bot to what Telegram takes, in all and for each chat, so that it is not shut out. Kept in memory: a restart begins anew, and
/// Telegram's 429 says if that was too soon. Safe for any number of threads.
/// </summary>
internal sealed class SendPace(TelegramRate rate, TimeProvider time)
{
    private const int ManyChats = 1000;

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly SendWindow _all = new(rate.PerSecond, TimeSpan.FromSeconds(1));
    private readonly Dictionary<string, ChatPace> _chats = new(StringComparer.Ordinal);

    /// <summary>Waits for a message's turn.</summary>
    /// <param name="chat">Where it goes.</param>
    /// <param name="patience">How long this call may still wait.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>When to try again, if that is longer than may be waited, or if Telegram asked for it; <see langword="null"/> when it is its turn.</returns>
    public async Task<DateTimeOffset?> WaitAsync(string chat, Patience patience, CancellationToken cancellationToken)
    {
        while (true)
        {
            (TimeSpan wait, DateTimeOffset? heldUntil) = TryTake(chat);
            if (heldUntil is not null)
            {
                return heldUntil;
            }

            if (wait == TimeSpan.Zero)
            {
                return null;
            }

            if (!patience.Spend(wait))
            {
                return time.GetUtcNow() + wait;
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Telegram wants a chat to be left alone.</summary>
    public void Hold(string chat, DateTimeOffset until)
    {
        lock (_gate)
        {
            PaceOf(chat).HeldUntil = until;
        }
    }

    private (TimeSpan Wait, DateTimeOffset? HeldUntil) TryTake(string chat)
    {
        lock (_gate)
        {
            ChatPace pace = PaceOf(chat);
            if (pace.HeldUntil > time.GetUtcNow())
            {
                return (default, pace.HeldUntil);
            }

            pace.HeldUntil = null;
            TimeSpan now = time.GetElapsedTime(_start);
            var wait = TimeSpan.FromTicks(Math.Max(_all.WaitAt(now).Ticks, pace.WaitAt(now).Ticks));
            if (wait == TimeSpan.Zero)
            {
                _all.Take(now);
                pace.Take(now);
            }

            return (wait, null);
        }
    }

    private ChatPace PaceOf(string chat)
    {
        if (!_chats.TryGetValue(chat, out ChatPace? pace))
        {
            Sweep();

            // Ids of people are positive, and everybody else's are not; only groups and channels have a public name that a bot may write to.
            _chats.Add(chat, pace = new ChatPace(rate, isGroup: chat[0] is '-' or '@'));
        }

        return pace;
    }

    private void Sweep()
    {
        if (_chats.Count >= ManyChats)
        {
            TimeSpan now = time.GetElapsedTime(_start);
            foreach ((string chat, ChatPace pace) in _chats.ToArray())
            {
                if (pace.WaitAt(now) == TimeSpan.Zero && pace.IsIdle)
                {
                    _chats.Remove(chat);
                }
            }
        }
    }
}
