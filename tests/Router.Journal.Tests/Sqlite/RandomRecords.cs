using System.Text;
using Router.Journal.Records;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Journal.Tests.Sqlite;

/// <summary>Records of every kind with anything in them, alike for a seed.</summary>
internal sealed class RandomRecords(Random random)
{
    private static readonly string[] Texts =
        ["", "a", "271914", "Пропущенный звонок", "\ud83d\ude00", "lone \ud800 surrogate", " blank ", "<&>\"'", new string('я', 300), "\0\u0001"];

    public JournalRecord Any() => random.Next(8) switch
    {
        0 => new GapRecord
        {
            Id = Id(), Login = Text(), At = Time(), From = Time(), Reason = Text(), SubscriptionsLost = [.. Many(() => new Category(Text(), Text(), Text()))],
        },
        1 => new MalformedRecord { Id = Id(), Login = Text(), At = Time(), Bytes = Bytes(), Reason = Text() },
        2 => new CommandRecord
        {
            Id = Id(), Login = Text(), At = Time(), Command = Command(), Outcome = Text(), Text = Text(), EndedAt = Time(),
        },
        3 => new InterventionRecord
        {
            Id = Id(), Login = Text(), At = Time(), Sink = Text(), What = Text(), Range = new SequenceRange(Number(), Number()), Count = Number(),
        },
        < 6 => Event(Packet(), Bytes(), isInBytes: false),
        _ => FromWire(),
    };

    private EventRecord FromWire()
    {
        string xml = PacketWriter.ToXml(Packet());
        byte[] bytes = random.Next(2) == 0 ? Encoding.Unicode.GetBytes(xml) : Encoding.UTF8.GetBytes(xml);
        return PacketReader.TryParse(xml, out Packet? packet, out _) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(xml)) == xml
            ? Event((AgentEvent)packet, bytes, isInBytes: true)
            : Event(Packet(), bytes, isInBytes: false);
    }

    private EventRecord Event(AgentEvent packet, byte[] bytes, bool isInBytes) => new()
    {
        Id = Id(),
        Login = Text(),
        At = Time(),
        Key = Text(),
        Packet = packet,
        Bytes = bytes,
        IsPacketInBytes = isInBytes,
        Revision = Number(),
        Destinations = [.. Many(() => new JournaledDestination(
            Text(), Text(), Text(), Many(Text).Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => Text(), StringComparer.Ordinal), random.Next(2) == 0))],
        ReplayedAt = random.Next(3) == 0 ? Time() : null,
    };

    private AgentEvent Packet() => new()
    {
        CommandId = Text(),
        Time = random.Next(2) == 0 ? Time() : null,
        Mode = random.Next(2) == 0 ? "Softphone" : Text(),
        Object = "Call",
        State = random.Next(2) == 0 ? "Finished" : null,
        Initiator = random.Next(2) == 0 ? "incoming" : Text(),
        IsRepaired = random.Next(4) == 0,
        Attributes = Fields(isAttributes: true),
        Fields = Fields(isAttributes: false),
    };

    private AgentCommand Command() => new() { Id = Text(), Action = Text(), Mode = Text(), Object = Text(), Initiator = Text(), Fields = Fields(isAttributes: false) };

    private FieldList Fields(bool isAttributes)
    {
        var builder = new FieldListBuilder();
        for (int i = random.Next(4); i > 0; i--)
        {
            if (isAttributes)
            {
                builder.AddAttribute("Attribute" + i, Text());
            }
            else
            {
                Add(builder, depth: 1);
            }
        }

        return builder.Build();
    }

    private void Add(FieldListBuilder builder, int depth)
    {
        builder.Open(random.Next(2) == 0 ? "CallID" : "Unknown" + random.Next(3));
        if (random.Next(3) == 0)
        {
            builder.AddAttribute("Size", Text());
        }

        builder.Text(Text());
        for (int i = depth > 4 ? 0 : random.Next(3); i > 0; i--)
        {
            Add(builder, depth + 1);
        }

        builder.Close();
    }

    private List<T> Many<T>(Func<T> one) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => one())];

    private string Text() => Texts[random.Next(Texts.Length)];

    private long Number() => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);

    private DateTimeOffset Time() => new(random.NextInt64(DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);

    private Guid Id()
    {
        byte[] bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private byte[] Bytes()
    {
        if (random.Next(2) == 0)
        {
            return Encoding.Unicode.GetBytes("<Event>" + Text());
        }

        byte[] bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }
}
