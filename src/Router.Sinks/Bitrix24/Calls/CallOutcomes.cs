using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Bitrix24.Calls;

/// <summary>What is said of an event of a call for which the portal is not asked.</summary>
internal static class CallOutcomes
{
    /// <summary>Another login told of it, or it was told before.</summary>
    public static DeliveryOutcome Known(TextLanguage language) => DeliveryOutcome.NothingToDo(
        language.In("этот звонок в Битрикс24 уже есть", "Bitrix24 has this call already"));

    /// <summary>One of several phones gave up.</summary>
    public static DeliveryOutcome StillRings(TextLanguage language) => DeliveryOutcome.NothingToDo(
        language.In("звонок ещё звучит у других", "the call still rings for others"));
}
