namespace Router.Protocol.Values;

/// <summary>
/// A time as the wire spells it (protocol.md section 2): <c>2015-03-25 12:00:00</c> or <c>2012-09-14T00:00:00</c>, with or
/// without a fraction, <c>Z</c> or an offset.
/// </summary>
/// <param name="Clock">What the text says, without a zone.</param>
/// <param name="Offset">The offset from UTC that the text names; <see langword="null"/> when it names none.</param>
public readonly record struct WireTime(DateTime Clock, TimeSpan? Offset)
{
    private const int DateLength = 10;
    private const int SecondsLength = 19;
    private const int TickDigits = 7;

    /// <summary>Reads a time; outer white space does not matter, digits past the seventh of a fraction are dropped.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out WireTime time)
    {
        time = default;
        text = text.Trim();
        if (text.Length < SecondsLength
            || text[4] != '-' || text[7] != '-' || text[DateLength] is not (' ' or 'T' or 't') || text[13] != ':' || text[16] != ':'
            || !TryNumber(text[..4], out int year) || !TryNumber(text[5..7], out int month) || !TryNumber(text[8..10], out int day)
            || !TryNumber(text[11..13], out int hour) || !TryNumber(text[14..16], out int minute) || !TryNumber(text[17..19], out int second)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[SecondsLength..];
        if (!TryFraction(ref rest, out long ticks) || !TryOffset(rest, out TimeSpan? offset))
        {
            return false;
        }

        var clock = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified).AddTicks(ticks);
        if (offset is { } known && !IsInRange(clock, known))
        {
            return false;
        }

        time = new WireTime(clock, offset);
        return true;
    }

    /// <summary>The moment in UTC, where a text without a zone is UTC: Event <c>Time</c>.</summary>
    public DateTimeOffset AsUtc() => new DateTimeOffset(Clock, Offset ?? TimeSpan.Zero).ToUniversalTime();

    /// <summary>
    /// The moment, where a text without a zone is a clock in <paramref name="zone"/>: the inner times. A time that a change of
    /// the clock skips is read as if the clock had not been changed.
    /// </summary>
    public DateTimeOffset In(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        TimeSpan offset = Offset ?? zone.GetUtcOffset(Clock);
        return IsInRange(Clock, offset) ? new DateTimeOffset(Clock, offset) : new DateTimeOffset(Clock, TimeSpan.Zero);
    }

    private static bool IsInRange(DateTime clock, TimeSpan offset) =>
        clock.Ticks - offset.Ticks is >= 0 and var utc && utc <= DateTime.MaxValue.Ticks;

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }

    private static bool TryFraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] is not ('.' or ','))
        {
            return true;
        }

        int length = rest[1..].IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> digits = length < 0 ? rest[1..] : rest.Slice(1, length);
        rest = rest[(1 + digits.Length)..];
        for (int i = 0; i < TickDigits; i++)
        {
            ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        }

        return !digits.IsEmpty;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text is "Z" or "z")
        {
            offset = TimeSpan.Zero;
            return true;
        }

        if (text.IsEmpty)
        {
            return true;
        }

        int sign = text[0] switch { '+' => 1, '-' => -1, _ => 0 };
        ReadOnlySpan<char> minutes = text.Length switch
        {
            3 => "00",
            5 => text[3..],
            6 when text[3] == ':' => text[4..],
            _ => default,
        };
        if (sign == 0 || minutes.IsEmpty || !TryNumber(text[1..3], out int hour) || !TryNumber(minutes, out int minute)
            || minute > 59 || (hour * 60) + minute > 14 * 60)
        {
            return false;
        }

        offset = sign * new TimeSpan(hour, minute, 0);
        return true;
    }
}
