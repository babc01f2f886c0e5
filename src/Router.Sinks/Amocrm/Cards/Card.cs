namespace Router.Sinks.Amocrm.Cards;

/// <summary>Where a call goes whose number amoCRM did not know.</summary>
internal abstract record Card
{
    private Card()
    {
    }

    /// <summary>A contact that was there before: amoCRM does not choose it, so the call is a note of it.</summary>
    public sealed record Known(long Contact) : Card;

    /// <summary>A contact made just now: amoCRM chooses the card when it is asked again.</summary>
    public sealed record Fresh : Card;

    /// <summary>An entry of the incoming leads, which holds the call already.</summary>
    public sealed record Unsorted : Card;

    /// <summary>Nowhere: the configuration wants no card.</summary>
    public sealed record None : Card;

    /// <summary>amoCRM takes no such card.</summary>
    public sealed record Refused(string Reason) : Card;
}
