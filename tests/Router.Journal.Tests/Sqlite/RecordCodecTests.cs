using System.Text;
using Router.Journal.Records;
using Router.Journal.Sqlite.Codec;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests.Sqlite;

public sealed class RecordCodecTests
{
    private const string Xml =
        """<Event Time="2026-03-25 12:00:00" Mode="Softphone" Object="Call" Initiator="Incoming"><State>Finished</State><CallID>1</CallID><From>Анна</From></Event>""";

    private readonly BodyWriter _body = new();

    [Fact]
    public void Records_of_every_kind_come_back_equal_whatever_is_in_them()
    {
        var records = new RandomRecords(new Random(20260325));
        var kinds = new HashSet<Type>();
        int inBytes = 0;
        for (int i = 1; i <= 2_000; i++)
        {
            JournalRecord record = records.Any();
            kinds.Add(record.GetType());
            inBytes += record is EventRecord { IsPacketInBytes: true } ? 1 : 0;
            RoundTrip(i, record).ShouldBeSameAs(record);
        }

        kinds.Count.ShouldBe(5);
        inBytes.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void A_packet_that_is_in_its_bytes_is_decoded_from_them(string encoding)
    {
        EventRecord record = Wire(Encoding.GetEncoding(encoding).GetBytes(Xml));
        var read = (EventRecord)RoundTrip(1, record);
        read.Packet.Fields.GetText("From").ShouldBe("Анна");
        read.ShouldBeSameAs(record);
    }

    [Fact]
    public void Utf16_takes_about_half_the_bytes()
    {
        EventRecord record = Wire(Encoding.Unicode.GetBytes(Xml));
        RecordCodec.Write(_body, 1, 0, record);
        _body.Written.Length.ShouldBeLessThan(record.Bytes.Length);
    }

    [Fact]
    public void Destinations_are_read_alone()
    {
        RecordCodec.Write(_body, 1, 0, Event("k", "crm", "mail"));
        RecordCodec.ReadDestinations(Stored(1, RecordKind.Event)).Select(item => item.Sink).ShouldBe(["crm", "mail"]);
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_found()
    {
        RecordCodec.Write(_body, 7, 5, Event("k", "crm"));
        RecordCodec.IsIntact(new StoredRecord(7, RecordKind.Event, 5, _body.Written)).ShouldBeTrue();
        RecordCodec.IsIntact(new StoredRecord(6, RecordKind.Event, 5, _body.Written)).ShouldBeFalse();
        RecordCodec.IsIntact(new StoredRecord(7, RecordKind.Gap, 5, _body.Written)).ShouldBeFalse();
        RecordCodec.IsIntact(new StoredRecord(7, RecordKind.Event, 4, _body.Written)).ShouldBeFalse();
        byte[] body = _body.Written.ToArray();
        for (int bit = 0; bit < body.Length * 8; bit++)
        {
            body[bit / 8] ^= (byte)(1 << (bit % 8));
            RecordCodec.IsIntact(new StoredRecord(7, RecordKind.Event, 5, body)).ShouldBeFalse();
            body[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        RecordCodec.IsIntact(new StoredRecord(7, RecordKind.Event, 5, body.AsSpan(0, body.Length - 1))).ShouldBeFalse();
        RecordCodec.IsIntact(new StoredRecord(7, RecordKind.Event, 5, [])).ShouldBeFalse();
    }

    [Fact]
    public void Times_a_little_out_of_order_are_levelled_and_a_clock_that_was_set_back_is_followed()
    {
        long at = Start.UtcTicks;
        WrittenTimes.After(0, Start).ShouldBe(at);
        WrittenTimes.After(at, Start.AddSeconds(1)).ShouldBe(at + TimeSpan.TicksPerSecond);
        WrittenTimes.After(at, Start.AddMinutes(-1)).ShouldBe(at);
        WrittenTimes.After(at, Start.AddDays(-1)).ShouldBe(at - TimeSpan.TicksPerDay);
    }

    private static EventRecord Wire(byte[] bytes)
    {
        PacketReader.TryParse(Xml, out Packet? packet, out _).ShouldBeTrue();
        return Event("k", "crm") with { Packet = (AgentEvent)packet!, Bytes = bytes, IsPacketInBytes = true };
    }

    private JournalRecord RoundTrip(long sequence, JournalRecord record)
    {
        RecordCodec.Write(_body, sequence, 0, record);
        return RecordCodec.Read(Stored(sequence, RecordCodec.KindOf(record)));
    }

    private StoredRecord Stored(long sequence, RecordKind kind) => new(sequence, kind, 0, _body.Written);
}
