namespace Router.Protocol.Vocabulary;

/// <summary>The texts of a result's <c>Error</c> element that the document lists (protocol.md section 4).</summary>
public static class ErrorTexts
{
    /// <summary>Parsing: the command's Action is unknown.</summary>
    public const string ActionNotRecognized = "Action is not recognized";

    /// <summary>Parsing: the Initiator is unknown.</summary>
    public const string InitiatorNotRecognized = "Initiator is not recognized";

    /// <summary>Parsing: the Mode is unknown.</summary>
    public const string ModeNotRecognized = "Mode is not recognized";

    /// <summary>Parsing: the Object is unknown.</summary>
    public const string ObjectNotRecognized = "Object or Action is not recognized";

    /// <summary>Parsing: the Status element is missing or unknown.</summary>
    public const string StatusNotRecognized = "Status is not recognized";

    /// <summary>Parsing: the command is not readable XML.</summary>
    public const string XmlParsingError = "XML parsing error";

    /// <summary>SendMessage: the service has no such user.</summary>
    public const string UserNotFound = "Unable to find user for service";

    /// <summary>SendMessage: there is no such service.</summary>
    public const string ServiceNotFound = "ServiceID not found";

    /// <summary>SendMessage: there is no such colleague.</summary>
    public const string ColleagueNotFound = "Unable to find Colleague";

    /// <summary>SendMessage: the app is not connected to its cloud.</summary>
    public const string AgentOffline = "agent is offline";

    /// <summary>ChangeMyOnlineStatus: nobody is logged in.</summary>
    public const string AgentNotLogged = "Agent not Logged";

    /// <summary>ChangeMyOnlineStatus: a status the app will not take from outside, <c>Talking</c> for one.</summary>
    public const string StatusNotPossible = "Not possible to establish this status";

    /// <summary>All listed texts, in the document's order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ActionNotRecognized, InitiatorNotRecognized, ModeNotRecognized, ObjectNotRecognized, StatusNotRecognized, XmlParsingError,
        UserNotFound, ServiceNotFound, ColleagueNotFound, AgentOffline, AgentNotLogged, StatusNotPossible,
    ];
}
