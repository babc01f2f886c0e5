using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Samples;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Samples;

public sealed class SampleStoreTests
{
    private static readonly string[] CallStates =
    [
        States.Initialized, States.Started, States.CallAccepted, States.CallInProgress, States.Finished, States.MP3RecordReady, States.CallError,
    ];

    public static TheoryData<string> All => [.. SampleStore.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void Sample_is_what_its_name_says_and_canonical(string name)
    {
        AgentEvent sample = SampleStore.Load(name);
        string[] parts = name.Split('.');

        sample.Object.ShouldBe(parts[0]);
        Objects.Find(sample.Object).ShouldNotBeNull();
        sample.Time.ShouldNotBeNull();
        sample.IsRepaired.ShouldBeFalse();
        sample.Fields.IsEmpty.ShouldBeFalse();
        Category.Known.ShouldContain(new Category(sample.Mode!, sample.Object!, sample.Initiator!));
        string? state = parts.Skip(1).FirstOrDefault(part => Modes.Find(part) is null);
        sample.State.ShouldBe(state);
        sample.Mode.ShouldBe(parts.FirstOrDefault(part => Modes.Find(part) is not null) ?? Modes.ServicesClients);
        foreach (Field field in sample.Fields)
        {
            FieldNames.All.Contains(field.Name, StringComparer.Ordinal).ShouldBeTrue(field.Name);
        }

        // Written again, apart from indentation, it is the same text.
        string flat = string.Concat(SampleStore.GetXml(name).Split('\n').Select(line => line.Trim()));
        PacketWriter.ToXml(sample).ShouldBe(flat);
    }

    [Fact]
    public void Every_object_and_state_has_one()
    {
        IEnumerable<string> expected =
        [
            Objects.AgentOnlineStatus,
            "AgentOnlineStatus.Colleagues",
            "Message.ServicesClients",
            "Message.Colleagues",
            .. CallStates.SelectMany(state => new[] { $"Call.{state}", $"Call.{state}.Colleagues", $"Call.{state}.Softphone" }),
            .. new[] { States.Started, States.Finished }.SelectMany(state => new[] { $"RemoteAccessSession.{state}", $"RemoteAccessSession.{state}.Colleagues" }),
            .. new[] { States.Appointed, States.Finished, States.ServiceQualityAssessment, States.Comments }.Select(state => $"Treatment.{state}"),
        ];
        SampleStore.Names.ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Overrides_change_attributes_and_fields_and_add_fields()
    {
        AgentEvent sample = SampleStore.Load(
            "sample:call.finished",
            "CallResult=RingingTimeout",
            "Mode=Softphone",
            "Initiator=Self",
            "State=Started",
            "ID=42",
            "Time=2026-02-03T04:05:06Z",
            "CounterpartID=x=y",
            "BillSec=");

        sample.Fields.GetText(FieldNames.CallResult).ShouldBe(CallResults.RingingTimeout);
        sample.Mode.ShouldBe(Modes.Softphone);
        sample.Initiator.ShouldBe(Initiators.Self);
        sample.State.ShouldBe(States.Started);
        sample.CommandId.ShouldBe("42");
        sample.Time.ShouldBe(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));
        sample.Fields.GetText(FieldNames.CounterpartID).ShouldBe("x=y");
        sample.Fields.GetText(FieldNames.BillSec).ShouldBe(string.Empty);
        sample.Fields.Count().ShouldBe(SampleStore.Load("Call.Finished").Fields.Count() + 1);
    }

    [Theory]
    [InlineData("Call.Finishd", "", "Call.Finished")]
    [InlineData("Nothing", "", "--samples")]
    [InlineData("Call.Finished", "CallResutl=x", "CallResult")]
    [InlineData("Call.Finished", "CallResult", "Field=Value")]
    [InlineData("Call.Finished", "two words=x", "name of a field")]
    [InlineData("RemoteAccessSession.Finished", "UploadedFiles=x", "list")]
    public void Says_what_is_wrong(string name, string change, string hint)
    {
        string[] changes = change.Length == 0 ? [] : [change];
        Should.Throw<SimulatorException>(() => SampleStore.Load(name, changes)).Explanation.English.ShouldContain(hint);
    }

    [Fact]
    public void Unreadable_time_stays_as_text() => SampleStore.Load("Call.Finished", "Time=noon").TimeText.ShouldBe("noon");

    [Fact]
    public void Samples_differ_from_each_other() =>
        SampleStore.Names.Select(name => EventText.Of(SampleStore.Load(name))).Distinct(StringComparer.Ordinal).Count().ShouldBe(SampleStore.Names.Count);
}
