using Router.Protocol.Vocabulary;

namespace Router.Sinks.Amocrm.Calls;

/// <summary>How a call ended, in amoCRM's terms (<c>call_status</c>).</summary>
internal static class CallStatus
{
    public const int NotAvailable = 3;
    public const int Talked = 4;
    public const int NoAnswer = 6;
    public const int Undefined = 8;

    /// <summary>The status of a result.</summary>
    /// <param name="result">What the app says: see <see cref="CallResults"/>.</param>
    /// <param name="talk">How long they talked, in seconds; <see langword="null"/> when the app does not say.</param>
    public static int Of(string? result, int? talk) => (CallResults.Find(result), talk) switch
    {
        (CallResults.Success, _) => Talked,
        (CallResults.RingingTimeout or CallResults.NobodyToAnswer or CallResults.RejectedByCaller, _) => NoAnswer,
        ({ }, _) => NotAvailable,
        (_, > 0) => Talked,
        (_, 0) => NoAnswer,
        _ => Undefined,
    };
}
