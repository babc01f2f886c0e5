namespace Router.Sinks.Amocrm.Api;

/// <summary>What became of one item of a request.</summary>
internal enum ItemFate
{
    /// <summary>The answer does not name it.</summary>
    Unnamed,

    /// <summary>It is stored.</summary>
    Stored,

    /// <summary>No card has its number.</summary>
    NoCard,

    /// <summary>It is wrong.</summary>
    Refused,
}
