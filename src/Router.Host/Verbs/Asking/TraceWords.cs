using Router.Host.History.Tracing;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Asking;

/// <summary>The states of deliveries and what people did, in a few words.</summary>
internal static class TraceWords
{
    /// <summary>A delivery's state.</summary>
    public static Bilingual Of(DestinationState state) => state switch
    {
        DestinationState.Delivered => new Bilingual("доставлено", "delivered"),
        DestinationState.Queued => new Bilingual("ждёт очереди", "waits for its turn"),
        DestinationState.Waiting => new Bilingual("не прошло, ждёт повтора", "failed, waits for its next attempt"),
        DestinationState.Held => new Bilingual("ждёт предыдущей доставки того же звонка или чата", "waits for an earlier delivery of the same call or chat"),
        DestinationState.Dead => new Bilingual("не доставлено (router dead-letters)", "a dead letter (router dead-letters)"),
        DestinationState.Discarded => new Bilingual("снято вручную", "discarded by hand"),
        DestinationState.Skipped => new Bilingual("пропущено вручную", "skipped by hand"),
        DestinationState.Suppressed => new Bilingual("не отправлялось: once-per уже отправил его от другого логина", "not sent: once-per has sent it from another login"),
        DestinationState.Settled => new Bilingual("закончено; чем, уже не хранится", "done with; how is no longer kept"),
        _ => new Bilingual("такого приёмника журнал не знает", "the journal does not know this sink"),
    };

    /// <summary>What a person did.</summary>
    public static Bilingual Of(string what) => what switch
    {
        "skip" => new Bilingual("ожидавшее пропущено", "what waited was skipped"),
        "discard" => new Bilingual("недоставленное снято", "dead letters were discarded"),
        "retry" => new Bilingual("недоставленное возвращено в очередь", "dead letters were put back in the queue"),
        "replay" => new Bilingual("доставлено повторно", "delivered again"),
        _ => new Bilingual("приёмник забыт", "the sink was forgotten"),
    };
}
