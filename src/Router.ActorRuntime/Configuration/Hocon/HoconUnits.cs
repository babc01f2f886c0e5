using System.Globalization;

namespace Akka.Configuration.Hocon;

/// <summary>Times and sizes.</summary>
internal static class HoconUnits
{
    public static TimeSpan ParseTimeSpan(string text, bool allowInfinite)
    {
        if (allowInfinite && text.Equals("infinite", StringComparison.OrdinalIgnoreCase))
        {
            return Timeout.InfiniteTimeSpan;
        }

        (string digits, string unit) = Split(text);
        double number = double.Parse(digits, NumberFormatInfo.InvariantInfo);
        if (number < 0)
        {
            throw new FormatException($"Expected a positive value instead of {text}");
        }

        double milliseconds = unit switch
        {
            "" or "ms" or "milli" or "millis" or "millisecond" or "milliseconds" => number,
            "ns" or "nano" or "nanos" or "nanosecond" or "nanoseconds" => number / 1e6,
            "us" or "micro" or "micros" or "microsecond" or "microseconds" => number / 1e3,
            "s" or "second" or "seconds" => number * 1e3,
            "m" or "minute" or "minutes" => number * 60e3,
            "h" or "hour" or "hours" => number * 3600e3,
            "d" or "day" or "days" => number * 86400e3,
            _ => throw new FormatException($"Unknown time unit: {text}"),
        };
        return TimeSpan.FromTicks((long)Math.Round(milliseconds * TimeSpan.TicksPerMillisecond));
    }

    public static long ParseByteSize(string text)
    {
        (string digits, string unit) = Split(text);
        int thousands = unit switch
        {
            "" or "b" or "B" or "byte" or "bytes" => 0,
            "kB" or "kilobyte" or "kilobytes" or "k" or "K" or "Ki" or "KiB" or "kibibyte" or "kibibytes" => 1,
            "MB" or "megabyte" or "megabytes" or "m" or "M" or "Mi" or "MiB" or "mebibyte" or "mebibytes" => 2,
            "GB" or "gigabyte" or "gigabytes" or "g" or "G" or "Gi" or "GiB" or "gibibyte" or "gibibytes" => 3,
            "TB" or "terabyte" or "terabytes" or "t" or "T" or "Ti" or "TiB" or "tebibyte" or "tebibytes" => 4,
            "PB" or "petabyte" or "petabytes" or "p" or "P" or "Pi" or "PiB" or "pebibyte" or "pebibytes" => 5,
            "EB" or "exabyte" or "exabytes" or "e" or "E" or "Ei" or "EiB" or "exbibyte" or "exbibytes" => 6,
            _ => throw new FormatException($"{unit} is not a valid byte size suffix"),
        };
        bool isDecimal = unit is "kB" or "MB" or "GB" or "TB" or "PB" or "EB"
            || (unit.Contains("byte", StringComparison.Ordinal) && !unit.Contains("bi", StringComparison.Ordinal));
        return (long)(decimal.Parse(digits, NumberFormatInfo.InvariantInfo) * (decimal)Math.Pow(isDecimal ? 1000 : 1024, thousands));
    }

    private static (string Digits, string Unit) Split(string text)
    {
        int end = text.Length;
        while (end > 0 && char.IsAsciiLetter(text[end - 1]))
        {
            end--;
        }

        return (text[..end].Trim(), text[end..]);
    }
}
