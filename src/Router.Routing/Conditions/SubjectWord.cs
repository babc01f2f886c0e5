namespace Router.Routing.Conditions;

/// <summary>Router's own words for what an event says outside its fields.</summary>
internal static class SubjectWord
{
    public const string Login = "login";
    public const string Mode = "mode";
    public const string Object = "object";
    public const string State = "state";
    public const string Initiator = "initiator";
    public const string Command = "command";

    public static IReadOnlyList<string> All { get; } = [Login, Mode, Object, State, Initiator, Command];
}
