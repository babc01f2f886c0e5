using Router.Journal.Records;
using Router.Protocol.Packets;

namespace Router.Journal.Tests.Sqlite;

/// <summary>Whether a record that was read is the one that was written, to the last field.</summary>
internal static class SameRecords
{
    public static void ShouldBeSameAs(this JournalRecord actual, JournalRecord expected)
    {
        actual.GetType().ShouldBe(expected.GetType());
        (actual.Id, actual.Login, actual.At, actual.WrittenAt).ShouldBe((expected.Id, expected.Login, expected.At, expected.WrittenAt));
        actual.Size.ShouldBe(expected.Size);
        switch (actual, expected)
        {
            case (EventRecord read, EventRecord written):
                (read.Key, read.Revision, read.ReplayedAt, read.IsPacketInBytes).ShouldBe((written.Key, written.Revision, written.ReplayedAt, written.IsPacketInBytes));
                read.Bytes.ToArray().ShouldBe(written.Bytes.ToArray());
                SamePacket(read.Packet, written.Packet);
                read.Destinations.Select(Describe).ShouldBe(written.Destinations.Select(Describe));
                break;
            case (MalformedRecord read, MalformedRecord written):
                read.Bytes.ToArray().ShouldBe(written.Bytes.ToArray());
                read.Reason.ShouldBe(written.Reason);
                break;
            case (CommandRecord read, CommandRecord written):
                SamePacket(read.Command, written.Command);
                (read.Outcome, read.Text, read.EndedAt).ShouldBe((written.Outcome, written.Text, written.EndedAt));
                break;
            case (GapRecord read, GapRecord written):
                (read.From, read.Reason).ShouldBe((written.From, written.Reason));
                read.SubscriptionsLost.ShouldBe(written.SubscriptionsLost);
                break;
            default:
                actual.ShouldBe(expected);
                break;
        }
    }

    private static void SamePacket(Packet read, Packet written)
    {
        Describe(read).ShouldBe(Describe(written));
        read.IsRepaired.ShouldBe(written.IsRepaired);
        read.Attributes.ShouldBe(written.Attributes);
        read.Fields.ShouldBe(written.Fields);
    }

    private static object Describe(Packet packet) => packet switch
    {
        AgentEvent item => (item.CommandId, item.Time, item.TimeText, item.Mode, item.Object, item.State, item.Initiator),
        AgentCommand item => (item.Id, item.Action, item.Mode, item.Object, item.Initiator),
        _ => throw new ArgumentException("No journal keeps it.", nameof(packet)),
    };

    private static string Describe(JournaledDestination item) => string.Join(
        '|',
        [item.Sink, item.Address, item.Route, item.IsSuppressed.ToString(), .. item.Options.Select(option => option.Key + "=" + option.Value)]);
}
