namespace Router.Sinks.Amocrm.Cards;

/// <summary>The types of notes that the sink writes and reads.</summary>
internal static class NoteTypes
{
    public const string CallIn = "call_in";
    public const string CallOut = "call_out";
    public const string Common = "common";
}
