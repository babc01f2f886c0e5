namespace Router.Sinks.Telegram.Sending;

/// <summary>How fast messages may go to one chat.</summary>
internal sealed class ChatPace
{
    /// <summary>A few at once are taken well; it is the stream that is not.</summary>
    private const int Burst = 3;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly SendWindow[] _windows;

    public ChatPace(TelegramRate rate, bool isGroup)
    {
        var few = new SendWindow(Burst, Minute * Burst / rate.ChatPerMinute);
        _windows = isGroup ? [few, new SendWindow(rate.GroupPerMinute, Minute)] : [few];
    }

    /// <summary>Until when Telegram wants this chat to be left alone.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    public bool IsIdle => HeldUntil is null && Array.TrueForAll(_windows, window => window.IsIdle);

    public TimeSpan WaitAt(TimeSpan now) => _windows.Max(window => window.WaitAt(now));

    public void Take(TimeSpan now) => Array.ForEach(_windows, window => window.Take(now));
}
