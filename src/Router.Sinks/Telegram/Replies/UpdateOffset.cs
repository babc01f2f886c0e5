using System.Globalization;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Telegram.Replies;

/// <summary>
/// Which update is next. Kept with the bot and the moment: Telegram keeps updates for a day and numbers them anew after a quiet week, so an
/// old number would only hide new replies, and so would another bot's.
/// </summary>
internal sealed class UpdateOffset(ISinkState state, string bot, TimeProvider time)
{
    private const string Name = "offset";

    private static readonly TimeSpan Life = TimeSpan.FromHours(48);

    /// <summary>The number of the next update; <see langword="null"/> when any is new.</summary>
    public long? Next
    {
        get
        {
            string[] parts = Text?.Split(' ') ?? [];
            return parts is [var owner, var next, var at] && owner == bot
                && long.TryParse(next, CultureInfo.InvariantCulture, out long number)
                && long.TryParse(at, CultureInfo.InvariantCulture, out long seconds)
                && time.GetUtcNow().ToUnixTimeSeconds() - seconds < (long)Life.TotalSeconds
                ? number
                : null;
        }
    }

    /// <summary>What the state holds, to be put back when taking an update came to nothing.</summary>
    public string? Text
    {
        get => state.Get(Name);
        set => state.Set(Name, value);
    }

    /// <summary>An update is taken.</summary>
    public void Take(long updateId) =>
        Text = string.Create(CultureInfo.InvariantCulture, $"{bot} {updateId + 1} {time.GetUtcNow().ToUnixTimeSeconds()}");
}
