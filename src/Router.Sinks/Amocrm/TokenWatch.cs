using System.Globalization;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Amocrm;

/// <summary>Tells once a day that the token is about to end.</summary>
internal sealed class TokenWatch(AmocrmSinkOptions options, SinkContext context)
{
    private const string ToldAt = "token-told";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Watches until it is cancelled; ends at once where the token names no end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (TokenExpiry.Of(options.Token.Reveal()) is not { } end)
        {
            return;
        }

        while (true)
        {
            DateTimeOffset now = context.Time.GetUtcNow();
            DateTimeOffset due = Later(end - options.Warn, Told() + Day);
            if (due <= now)
            {
                context.SecretExpires("token", end);
                context.State.Set(ToldAt, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
                due = now + Day;
            }

            await Task.Delay(Sooner(due - now, Day), context.Time, cancellationToken);
        }
    }

    private DateTimeOffset? Told() =>
        long.TryParse(context.State.Get(ToldAt), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
