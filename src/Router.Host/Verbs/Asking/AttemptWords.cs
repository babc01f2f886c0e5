using Router.Journal.Progress;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Asking;

/// <summary>What became of deliveries, in a few words.</summary>
internal static class AttemptWords
{
    /// <summary>The words.</summary>
    public static Bilingual Of(AttemptResult result) => result switch
    {
        AttemptResult.Delivered => new Bilingual("доставлено", "delivered"),
        AttemptResult.Failed => new Bilingual("не прошло, будет повтор", "failed, to be tried again"),
        AttemptResult.Rejected => new Bilingual("отклонено", "refused"),
        AttemptResult.NotMade => new Bilingual("не составлено", "could not be made"),
        AttemptResult.Expired => new Bilingual("устарело", "expired"),
        AttemptResult.GivenUp => new Bilingual("повторы прекращены", "given up"),
        AttemptResult.Requeued => new Bilingual("возвращено в очередь", "put back in the queue"),
        _ => new Bilingual("снято", "discarded"),
    };
}
