namespace Router.Routing.Routes;

/// <summary>
/// The fields of Router's own events, besides <c>Text</c>, which all of them have: the line as people read it. Which event has which stands
/// in the catalogue of fields.
/// </summary>
public static class RouterFields
{
    /// <summary>The revision of the rules in force.</summary>
    public const string Revision = "Revision";

    /// <summary>Why, in the words of the app, the receiver or the system.</summary>
    public const string Reason = "Reason";

    /// <summary>How many subscriptions the app confirmed.</summary>
    public const string Confirmed = "Confirmed";

    /// <summary>How many subscriptions are wanted.</summary>
    public const string Wanted = "Wanted";

    /// <summary>The subscription, such as <c>ServicesClients/Call/incoming</c>.</summary>
    public const string Category = "Category";

    /// <summary>The sink's name.</summary>
    public const string Sink = "Sink";

    /// <summary>How many deliveries wait for it.</summary>
    public const string Waiting = "Waiting";

    /// <summary>The route that chose the delivery.</summary>
    public const string Route = "Route";

    /// <summary>The delivery's id.</summary>
    public const string DeliveryId = "DeliveryId";

    /// <summary>How many dead letters are told together, when they are too many to be told one by one.</summary>
    public const string Count = "Count";

    /// <summary>The bytes that are free.</summary>
    public const string Free = "Free";

    /// <summary>The secret's name.</summary>
    public const string Secret = "Secret";

    /// <summary>When it expires, in UTC.</summary>
    public const string ExpiresAt = "ExpiresAt";
}
