namespace Router.Journal.Sqlite.Codec;

/// <summary>What a record is. The numbers are stored.</summary>
internal enum RecordKind
{
    Event = 1,
    Malformed = 2,
    Command = 3,
    Gap = 4,
    Intervention = 5,
}
