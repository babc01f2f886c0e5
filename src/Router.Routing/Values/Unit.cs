namespace Router.Routing.Values;

/// <summary>What a number in a rule counts.</summary>
internal enum Unit
{
    /// <summary>Just a number.</summary>
    None,

    /// <summary>Seconds; a field may then be written <c>[h:]mm:ss</c> as well.</summary>
    Time,

    /// <summary>Bytes.</summary>
    Size,
}
