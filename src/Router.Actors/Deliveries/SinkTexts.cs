using Router.Actors.Notices;
using Router.Routing.Diagnostics;

namespace Router.Actors.Deliveries;

/// <summary>Reasons that Router itself gives for what became of a delivery. What a receiver said stays as it said it.</summary>
public static class SinkTexts
{
    /// <summary>A delivery whose composer did not say why it made none.</summary>
    public static Bilingual CannotBeMade { get; } = new("доставку не собрать", "it cannot be made");

    /// <summary>A delivery that nobody needs any more.</summary>
    public static Bilingual Expired { get; } = new("срок вышел", "expired");

    /// <summary>What a person sent has arrived.</summary>
    public static Bilingual Arrived { get; } = new("отправлено и принято", "sent and taken");

    /// <summary>A sink that only tells what it would deliver.</summary>
    public static Bilingual NotBuilt { get; } = new("приёмник только показывает доставки (dry-run)", "the sink only tells of deliveries (dry run)");

    /// <summary>A sink whose actor stops.</summary>
    public static Bilingual Stopping { get; } = new("приёмник останавливается", "the sink is stopping");

    /// <summary>A sink that left out what came of one delivery.</summary>
    public static Bilingual NoOutcome { get; } = new("ошибка приёмника: нет итога", "a defect of the sink: no outcome");

    /// <summary>A sink that told of more or fewer deliveries than it got.</summary>
    public static Bilingual WrongCount(int outcomes, int deliveries) => new(
        FormattableString.Invariant($"ошибка приёмника: итогов {outcomes}, доставок {deliveries}"),
        FormattableString.Invariant($"a defect of the sink: {outcomes} outcomes for {deliveries} deliveries"));

    /// <summary>A call that outlived its time-out.</summary>
    public static Bilingual NoAnswer(TimeSpan timeout) => new(
        FormattableString.Invariant($"нет ответа за {timeout.TotalSeconds} с"),
        FormattableString.Invariant($"no answer within {timeout.TotalSeconds} s"));

    /// <summary>A delivery that did not get through for too long.</summary>
    /// <param name="after">For how long it was tried.</param>
    /// <param name="reason">Why the last attempt failed.</param>
    public static Bilingual GivenUp(TimeSpan after, string reason)
    {
        Bilingual length = PeopleTime.Length(after);
        return new Bilingual($"попытки прекращены через {length.Russian}: {reason}", $"given up after {length.English}: {reason}");
    }
}
