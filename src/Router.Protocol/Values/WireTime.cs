namespace Router.Protocol.Values;

/// <summary>
/// A time as the wire spells it (protocol.md section 2): <c>2015-03-25 12:00:00</c> or <c>2012-09-14T00:00:00</c>, with or
/// without a fraction, <c>Z</c> or an offset.
/// </summary>
/// <param name="Clock">What the text says, without a zone.</param>
/// <param name="Offset">The offset from UTC that the text names; <see langword="null"/> when it names none.</param>
public readonly record struct WireTime(DateTime Clock, TimeSpan? Offset)
{
    private const int SecondsLength = 19;
    private const int TickDigits = 7;
    private const int MaxOffsetMinutes = 14 * 60;

    /// <summary>Reads a time; outer white space does not matter, digits past the seventh of a fraction are dropped.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out WireTime time)
    {
        time = default;
        text = text.Trim();
        if (text.Length < SecondsLength
            || text[4] != '-' || text[7] != '-' || text[10] is not (' ' or 'T' or 't') || text[13] != ':' || text[16] != ':')
        {
            return false;
        }

        int century = TwoDigits(text[0], text[1]);
        int yearOfCentury = TwoDigits(text[2], text[3]);
        int month = TwoDigits(text[5], text[6]);
        int day = TwoDigits(text[8], text[9]);
        int hour = TwoDigits(text[11], text[12]);
        int minute = TwoDigits(text[14], text[15]);
        int second = TwoDigits(text[17], text[18]);
        int year = (century * 100) + yearOfCentury;
        bool isNumber = (century | yearOfCentury | month | day | hour | minute | second) >= 0;
        if (!isNumber || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[SecondsLength..];
        if (!TryFraction(ref rest, out long ticks) || !TryOffset(rest, out TimeSpan? offset))
        {
            return false;
        }

        var clock = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        clock = ticks == 0 ? clock : clock.AddTicks(ticks);
        if (offset is { } known && !IsInRange(clock, known))
        {
            return false;
        }

        time = new WireTime(clock, offset);
        return true;
    }

    /// <summary>The moment in UTC, where a text without a zone is UTC: Event <c>Time</c>.</summary>
    public DateTimeOffset AsUtc() => new(Clock.Ticks - (Offset ?? TimeSpan.Zero).Ticks, TimeSpan.Zero);

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

    /// <summary>The number that two digits make, negative when they are no digits.</summary>
    private static int TwoDigits(char tens, char ones) =>
        char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones) ? ((tens - '0') * 10) + (ones - '0') : -1;

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
        if (sign == 0 || minutes.IsEmpty)
        {
            return false;
        }

        int hour = TwoDigits(text[1], text[2]);
        int minute = TwoDigits(minutes[0], minutes[1]);
        if ((hour | minute) < 0 || minute > 59 || (hour * 60) + minute > MaxOffsetMinutes)
        {
            return false;
        }

        offset = sign * new TimeSpan(hour, minute, 0);
        return true;
    }
}
