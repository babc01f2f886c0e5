namespace Router.Sinks.Texts.Wording;

/// <summary>What an id on the wire stands for.</summary>
public enum IdKind
{
    /// <summary>Nobody can say.</summary>
    Unknown,

    /// <summary>A client: an organisation, or a person there.</summary>
    Client,

    /// <summary>Somebody of our own.</summary>
    Colleague,

    /// <summary>A line of service.</summary>
    Service,

    /// <summary>A call.</summary>
    Call,

    /// <summary>A remote session.</summary>
    Session,

    /// <summary>A ticket.</summary>
    Treatment,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A phone number, or one inside the company.</summary>
    Number,
}
