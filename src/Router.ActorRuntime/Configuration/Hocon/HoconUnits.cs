using System.Globalization;

namespace Akka.Configuration.Hocon;

/// <summary>Times and sizes.</summary>
internal static class HoconUnits
{
    public static TimeSpan ParseTimeSpan(string text, bool allowInfinite)
    {
        string trimmed = text.Trim();
        if (trimmed.Equals("infinite", StringComparison.OrdinalIgnoreCase))
        {
            return allowInfinite
                ? Timeout.InfiniteTimeSpan
                : throw new FormatException($"Infinite is not allowed here: {text}");
        }

        (double number, string unit) = Split(trimmed);
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
        return TimeSpan.FromTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond));
    }

    public static long ParseByteSize(string text)
    {
        (double number, string unit) = Split(text.Trim());
        double factor = unit switch
        {
            "" or "b" or "B" or "byte" or "bytes" => 1,
            "kB" or "kilobyte" or "kilobytes" => 1e3,
            "MB" or "megabyte" or "megabytes" => 1e6,
            "GB" or "gigabyte" or "gigabytes" => 1e9,
            "k" or "K" or "Ki" or "KiB" or "kibibyte" or "kibibytes" => 1024,
            "m" or "M" or "Mi" or "MiB" or "mebibyte" or "mebibytes" => 1024 * 1024,
            "g" or "G" or "Gi" or "GiB" or "gibibyte" or "gibibytes" => 1024 * 1024 * 1024,
            _ => throw new FormatException($"Unknown size unit: {text}"),
        };
        return (long)(number * factor);
    }

    private static (double Number, string Unit) Split(string text)
    {
        int end = text.Length;
        while (end > 0 && char.IsAsciiLetter(text[end - 1]))
        {
            end--;
        }

        return (double.Parse(text[..end].Trim(), NumberFormatInfo.InvariantInfo), text[end..]);
    }
}
