using System.Globalization;
using Router.Host.Control;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary>Says one line of the stream in words. Field values stay out: <c>--json</c> has them.</summary>
internal static class TailText
{
    /// <summary>The line.</summary>
    public static string Of(TailLine line, Language language, TimeZoneInfo zone)
    {
        string time = line.At is { } at
            ? TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : "        ";
        return $"{time} {TextOf(line).In(language)}";
    }

    private static Bilingual TextOf(TailLine line) => line.Kind switch
    {
        TailKind.Event when line.Destinations is { Count: > 0 } places => Both($"{HeadOf(line)} ⇒ {string.Join(", ", places)}"),
        TailKind.Event => new Bilingual($"{HeadOf(line)} ⇒ никому", $"{HeadOf(line)} ⇒ nobody"),
        TailKind.Malformed => new Bilingual($"{line.Login} #{line.Sequence} не разобрано: {line.Reason}", $"{line.Login} #{line.Sequence} malformed: {line.Reason}"),
        TailKind.Gap => new Bilingual($"{line.Login} не было связи: {line.Reason}", $"{line.Login} was not connected: {line.Reason}"),
        TailKind.Command => new Bilingual(
            $"{line.Login} команда {line.Action}: {line.Outcome} {line.Reason}",
            $"{line.Login} command {line.Action}: {line.Outcome} {line.Reason}"),
        TailKind.Delivery => DeliveryOf(line),
        _ => new Bilingual($"… пропущено строк: {line.Missed}", $"… lines left out: {line.Missed}"),
    };

    private static Bilingual DeliveryOf(TailLine line)
    {
        string head = $"  #{line.Sequence} → {line.Sink}";
        return line.Outcome switch
        {
            "delivered" => new Bilingual($"{head} доставлено", $"{head} delivered"),
            "dry-run" => new Bilingual($"{head} вхолостую: было бы доставлено", $"{head} dry run: would be delivered"),
            "rejected" => new Bilingual($"{head} отклонено: {line.Reason}", $"{head} refused: {line.Reason}"),
            _ => new Bilingual($"{head} будет повтор: {line.Reason}", $"{head} will be tried again: {line.Reason}"),
        };
    }

    private static string HeadOf(TailLine line) =>
        $"{line.Login} #{line.Sequence} {line.Object ?? "?"}{(line.State is { } state ? "." + state : "")}";

    private static Bilingual Both(string text) => new(text, text);
}
