namespace Router.Sinks.Amocrm;

/// <summary>What becomes of a call whose number amoCRM does not know: without a card it keeps no call.</summary>
public enum UnknownNumber
{
    /// <summary>A contact and a lead are created, and the call is stored there.</summary>
    Lead,

    /// <summary>A contact is created, and the call is stored there.</summary>
    Contact,

    /// <summary>An incoming call becomes an entry of the incoming leads ("Неразобранное"), which a manager takes or declines; an outgoing one a contact.</summary>
    Unsorted,

    /// <summary>Nothing is created, and the call is not stored.</summary>
    None,
}
