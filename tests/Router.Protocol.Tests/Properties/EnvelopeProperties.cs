using System.Text.Json;
using FsCheck.Xunit;
using Router.Protocol.Packets;
using Router.Protocol.Tests.Envelope;

namespace Router.Protocol.Tests.Properties;

[Properties(Arbitrary = [typeof(WireArbitraries)], MaxTest = 2000, EndSize = 60)]
public class EnvelopeProperties
{
    [Property]
    public void Envelope_OfAnyEvent_IsJsonWithoutAPropertyTwice(AgentEvent told)
    {
        JsonElement envelope = EnvelopeJson.Of(told);

        envelope.GetProperty("specversion").GetString().ShouldBe("1.0");
        envelope.GetProperty("data").GetProperty("fields").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Property]
    public void Envelope_OfAnyEvent_HoldsEveryLeafWithText(AgentEvent told)
    {
        int written = Count(EnvelopeJson.Of(told).GetProperty("data").GetProperty("fields"));

        written.ShouldBeGreaterThanOrEqualTo(CountTexts(told.Fields));
    }

    /// <summary>Texts that are not blank, and so must stand somewhere in the JSON.</summary>
    private static int CountTexts(FieldList fields)
    {
        int count = 0;
        foreach (Field field in fields)
        {
            count += (field.Text.IsWhiteSpace() ? 0 : 1) + CountTexts(field.Children);
        }

        return count;
    }

    private static int Count(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(property => Count(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(Count),
        _ => string.IsNullOrWhiteSpace(element.GetString()) ? 0 : 1,
    };
}
