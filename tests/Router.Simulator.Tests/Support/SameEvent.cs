using Router.Protocol.Packets;

namespace Router.Simulator.Tests.Support;

/// <summary>Compares two events in everything they hold.</summary>
internal static class SameEvent
{
    public static void Check(AgentEvent actual, AgentEvent expected, string about)
    {
        actual.CommandId.ShouldBe(expected.CommandId, about);
        actual.Time.ShouldBe(expected.Time, about);
        actual.TimeText.ShouldBe(expected.TimeText, about);
        actual.Mode.ShouldBe(expected.Mode, about);
        actual.Object.ShouldBe(expected.Object, about);
        actual.Initiator.ShouldBe(expected.Initiator, about);
        actual.State.ShouldBe(expected.State, about);
        actual.IsRepaired.ShouldBe(expected.IsRepaired, about);
        actual.Attributes.ShouldBe(expected.Attributes, about);
        actual.Fields.Equals(expected.Fields).ShouldBeTrue($"{about}: {EventText.Of(actual)} is not {EventText.Of(expected)}");
    }
}
