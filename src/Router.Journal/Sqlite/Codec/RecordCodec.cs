using System.Buffers.Binary;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Journal.Sqlite.Codec;

/// <summary>
/// Records as bytes: a checksum over number, kind, time and content, a version, the content. What was written comes back equal, times in UTC.
/// </summary>
internal static class RecordCodec
{
    private const byte Version = 1;
    private const int ChecksumSize = sizeof(uint);

    public static RecordKind KindOf(JournalRecord record) => record switch
    {
        EventRecord => RecordKind.Event,
        MalformedRecord => RecordKind.Malformed,
        CommandRecord => RecordKind.Command,
        GapRecord => RecordKind.Gap,
        InterventionRecord => RecordKind.Intervention,
        _ => throw new ArgumentException($"No journal keeps a {record.GetType().Name}.", nameof(record)),
    };

    /// <summary>Writes the body of a record over what the writer held.</summary>
    public static void Write(BodyWriter output, long sequence, long written, JournalRecord record)
    {
        output.Clear();
        output.WriteFixed(0);
        output.WriteByte(Version);
        if (record is EventRecord { } journaled)
        {
            EventBody.Write(output, journaled);
        }
        else
        {
            output.WriteGuid(record.Id);
            output.WriteText(record.Login);
            output.WriteTime(record.At);
            WriteRest(output, record);
        }

        output.Patch(0, ChecksumOf(sequence, KindOf(record), written, output.Written[ChecksumSize..]));
    }

    /// <summary>Whether a record's number, kind, time and content are those that were written together.</summary>
    public static bool IsIntact(in StoredRecord stored) =>
        stored.Body.Length > ChecksumSize
        && BinaryPrimitives.ReadUInt32LittleEndian(stored.Body)
            == ChecksumOf(stored.Sequence, stored.Kind, stored.Written, stored.Body[ChecksumSize..]);

    /// <summary>The record, its destinations named as they were when it was written.</summary>
    /// <exception cref="InvalidDataException">It is not intact.</exception>
    public static JournalRecord Read(in StoredRecord stored)
    {
        BodyReader input = Open(stored);
        if (stored.Kind == RecordKind.Event)
        {
            return EventBody.Read(ref input);
        }

        Guid id = input.ReadGuid();
        string login = input.ReadText();
        DateTimeOffset at = input.ReadTime();
        return ReadRest(stored.Kind, ref input, id, login, at);
    }

    /// <summary>The destinations of a record alone, of which one that is no event has none.</summary>
    /// <exception cref="InvalidDataException">It is not intact.</exception>
    public static IReadOnlyList<JournaledDestination> ReadDestinations(in StoredRecord stored)
    {
        BodyReader input = Open(stored);
        return stored.Kind == RecordKind.Event ? EventBody.ReadDestinations(ref input) : [];
    }

    private static BodyReader Open(in StoredRecord stored)
    {
        if (!IsIntact(stored))
        {
            throw new InvalidDataException($"Record {stored.Sequence} is not as it was written.");
        }

        var input = new BodyReader(stored.Body[ChecksumSize..]);
        byte version = input.ReadByte();
        return version == Version ? input : throw new InvalidDataException($"Record {stored.Sequence} has the unknown form {version}.");
    }

    private static uint ChecksumOf(long sequence, RecordKind kind, long written, ReadOnlySpan<byte> content) =>
        Checksum.Start().Add(sequence).Add((long)kind).Add(written).Add(content).Value;

    private static void WriteRest(BodyWriter output, JournalRecord record)
    {
        switch (record)
        {
            case MalformedRecord malformed:
                output.WriteText(malformed.Reason);
                output.WriteBytes(malformed.Bytes.Span);
                break;
            case CommandRecord command:
                PacketBody.Write(output, command.Command);
                output.WriteText(command.Outcome);
                output.WriteText(command.Text);
                output.WriteTime(command.EndedAt);
                break;
            case GapRecord gap:
                output.WriteTime(gap.From);
                output.WriteText(gap.Reason);
                output.WriteNumber(gap.SubscriptionsLost.Count);
                foreach (Category category in gap.SubscriptionsLost)
                {
                    output.WriteText(category.Mode);
                    output.WriteText(category.Object);
                    output.WriteText(category.Initiator);
                }

                break;
            case InterventionRecord intervention:
                output.WriteText(intervention.Sink);
                output.WriteText(intervention.What);
                output.WriteNumber(intervention.Range.From);
                output.WriteNumber(intervention.Range.Through);
                output.WriteNumber(intervention.Count);
                break;
        }
    }

    private static JournalRecord ReadRest(RecordKind kind, ref BodyReader input, Guid id, string login, DateTimeOffset at) => kind switch
    {
        RecordKind.Malformed => new MalformedRecord
        {
            Id = id, Login = login, At = at, Reason = input.ReadText(), Bytes = input.ReadBytes().ToArray(),
        },
        RecordKind.Command => new CommandRecord
        {
            Id = id,
            Login = login,
            At = at,
            Command = (AgentCommand)PacketBody.Read(ref input),
            Outcome = input.ReadText(),
            Text = input.ReadText(),
            EndedAt = input.ReadTime(),
        },
        RecordKind.Gap => new GapRecord
        {
            Id = id, Login = login, At = at, From = input.ReadTime(), Reason = input.ReadText(), SubscriptionsLost = ReadCategories(ref input),
        },
        RecordKind.Intervention => new InterventionRecord
        {
            Id = id,
            Login = login,
            At = at,
            Sink = input.ReadText(),
            What = input.ReadText(),
            Range = new SequenceRange(input.ReadNumber(), input.ReadNumber()),
            Count = input.ReadNumber(),
        },
        _ => throw new InvalidDataException($"A record is of the unknown kind {(int)kind}."),
    };

    private static Category[] ReadCategories(ref BodyReader input)
    {
        var categories = new Category[input.ReadCount()];
        for (int i = 0; i < categories.Length; i++)
        {
            categories[i] = new Category(input.ReadText(), input.ReadText(), input.ReadText());
        }

        return categories;
    }
}
