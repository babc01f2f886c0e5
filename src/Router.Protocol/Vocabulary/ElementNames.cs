namespace Router.Protocol.Vocabulary;

/// <summary>The root elements (protocol.md sections 2 to 4).</summary>
public static class ElementNames
{
    /// <summary>From the app: something happened.</summary>
    public const string Event = "Event";

    /// <summary>To the app: do something.</summary>
    public const string Command = "Command";

    /// <summary>From the app: the answer to one command.</summary>
    public const string CommandResult = "CommandResult";

    /// <summary>All of them, in the document's order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Event, Command, CommandResult,
    ];
}
