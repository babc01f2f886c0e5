using System.Text;
using Router.Host.History.Tracing;
using Router.Journal.Records;
using Router.Protocol.Packets;

namespace Router.Host.Tests.History;

public class TraceTextTests
{
    private const string CallId = "74237de0-5537-513c-f8d6-aae0c9499378";

    [Theory]
    [InlineData("+7 (495) 123-45-67")]
    [InlineData("84951234567")]
    [InlineData("4951234567")]
    [InlineData("7 495 123.45.67")]
    [InlineData("123-45-67")]
    [InlineData("34567")]
    public void A_phone_number_is_found_in_any_writing(string typed)
    {
        Finds(typed, Event(("CallFrom", "+74951234567"))).ShouldBeTrue();
        Finds(typed, Event(("CallFrom", "8 (495) 123-45-67"))).ShouldBeTrue();
        Finds(typed, Event(("MessageBody", "Перезвоните: 8-495-123-45-67, Анна"))).ShouldBeTrue();
        Finds(typed, Event(("CallFrom", "+74957654321"))).ShouldBeFalse();
    }

    [Fact]
    public void Digits_of_times_and_uuids_are_no_phone_number()
    {
        Finds("32512", Event(("StartTime", "2015-03-25 12:00:00"))).ShouldBeFalse();
        Finds("05537", Event(("CallID", CallId))).ShouldBeFalse();
    }

    [Fact]
    public void Fewer_than_five_digits_are_a_text_like_any_other()
    {
        Finds("12-34", Event(("CallFrom", "891234"))).ShouldBeFalse();
        Finds("1234", Event(("CallFrom", "891234"))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(CallId)]
    [InlineData("{74237DE0-5537-513C-F8D6-AAE0C9499378}")]
    [InlineData("74237de05537513cf8d6aae0c9499378")]
    public void A_uuid_is_found_in_any_writing(string typed)
    {
        Finds(typed, Event(("CallID", "74237DE05537513CF8D6AAE0C9499378"))).ShouldBeTrue();
        Finds(typed, Event(("CallID", CallId))).ShouldBeTrue();
        Finds(typed, Event(("CallID", CallId.Replace("74", "75", StringComparison.Ordinal)))).ShouldBeFalse();
    }

    [Fact]
    public void An_event_is_found_by_its_number_and_by_its_id_also_as_a_delivery_has_it()
    {
        EventRecord record = Event(("Status", "Away"));

        new TraceText("#7").IsIn(7, record).ShouldBeTrue();
        new TraceText("#7").IsIn(77, record).ShouldBeFalse();
        Finds(record.Id.ToString(), record).ShouldBeTrue();
        Finds($"{record.Id}.crm.0a1b2c3d4e5f", record).ShouldBeTrue();
        Finds($"{record.Id}x", record).ShouldBeFalse();
    }

    [Fact]
    public void Any_text_of_an_event_is_found_in_any_letter_case_also_inside_a_list()
    {
        bool isRead = Router.Protocol.Codec.PacketReader.TryParse(
            "<Event Object=\"RemoteAccessSession\" Extra=\"Особый\"><DownloadedFiles><File Name=\"Отчёт.docx\"/></DownloadedFiles></Event>",
            out Packet? packet,
            out _);
        isRead.ShouldBeTrue();
        EventRecord record = Event() with { Packet = (AgentEvent)packet! };

        Finds("отчёт", record).ShouldBeTrue();
        Finds("особый", record).ShouldBeTrue();
        Finds("отчет", record).ShouldBeFalse();
        Finds("271914", record).ShouldBeTrue();
        Finds("27191", record).ShouldBeFalse();
    }

    [Fact]
    public void A_packet_that_did_not_parse_is_found_by_what_can_be_read_of_it()
    {
        MalformedRecord record = new()
        {
            Id = Guid.NewGuid(), Login = "anna", At = DateTimeOffset.UnixEpoch, Reason = "?", Bytes = Encoding.Unicode.GetBytes("<Event><CallFrom>84951234567<"),
        };

        Finds("+74951234567", record).ShouldBeTrue();
        Finds("+74951234567", record with { Bytes = Encoding.UTF8.GetBytes("<Event><CallFrom>84951234567<") }).ShouldBeTrue();
        Finds("+74957654321", record).ShouldBeFalse();
    }

    private static bool Finds(string typed, JournalRecord record) => new TraceText(typed).IsIn(1, record);

    private static EventRecord Event(params ReadOnlySpan<(string Name, string Text)> fields) => new()
    {
        Id = Guid.Parse("01936d2e-7c1a-7f3e-b4c2-0d6f8a1b2c3d"),
        Login = "271914",
        At = DateTimeOffset.UnixEpoch,
        Key = "k",
        Packet = new AgentEvent { Object = "Call", Fields = FieldList.Of(fields) },
        Bytes = ReadOnlyMemory<byte>.Empty,
        Revision = 1,
        Destinations = [],
    };
}
