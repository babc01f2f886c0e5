namespace Router.Sinks.Amocrm.Api;

/// <summary>The account does not take anything now: nobody's delivery is to blame. The message is for people: one line, without secrets.</summary>
/// <param name="message">Why, and what to do.</param>
/// <param name="status">The HTTP status; 200 where the answer was not what it has to be.</param>
/// <param name="notBefore">The moment that the account named.</param>
internal sealed class AmocrmUnavailableException(string message, int status, DateTimeOffset? notBefore = null) : Exception(message)
{
    public int Status { get; } = status;

    public DateTimeOffset? NotBefore { get; } = notBefore;

    /// <summary>Whether amoCRM may have carried out the request all the same.</summary>
    public bool MayHaveTaken { get; set; } = status is < 300 or >= 500;
}
