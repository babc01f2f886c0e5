namespace Router.Protocol.Vocabulary;

/// <summary>The attributes of the three root elements (protocol.md sections 2 to 4).</summary>
public static class AttributeNames
{
    /// <summary>The external command that an event, a command or a result belongs to.</summary>
    public const string ID = "ID";

    /// <summary>The moment of the event, UTC.</summary>
    public const string Time = "Time";

    /// <summary>See <see cref="Modes"/>.</summary>
    public const string Mode = "Mode";

    /// <summary>See <see cref="Objects"/>.</summary>
    public const string Object = "Object";

    /// <summary>See <see cref="Initiators"/>.</summary>
    public const string Initiator = "Initiator";

    /// <summary>One of the document's ways to give a state; usually an element.</summary>
    public const string State = "State";

    /// <summary>See <see cref="Actions"/>.</summary>
    public const string Action = "Action";

    /// <summary>All of them, in the document's order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ID, Time, Mode, Object, Initiator, State, Action,
    ];
}
