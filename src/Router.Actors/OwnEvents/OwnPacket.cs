using System.Globalization;
using System.Text;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Actors.OwnEvents;

/// <summary>Gives an own event the shape of the app's.</summary>
internal static class OwnPacket
{
    /// <summary>The event as rules, texts and sinks see it.</summary>
    public static AgentEvent Of(OwnEvent own, DateTimeOffset at, Language language)
    {
        var fields = new FieldListBuilder();
        foreach ((string name, object value) in own.Fields.Append((FieldNames.Text, own.Notice.Sentence(language))))
        {
            string? text = value is Bilingual both ? both.In(language) : Convert.ToString(value, CultureInfo.InvariantCulture);
            if (!string.IsNullOrEmpty(text))
            {
                fields.Add(name, text);
            }
        }

        return new AgentEvent { Time = at, Object = RouterEvents.Object, State = own.State, Fields = fields.Build() };
    }

    /// <summary>What the journal keeps of it, as if it had been read: the store decodes it like any other.</summary>
    public static byte[] BytesOf(AgentEvent packet) => Encoding.UTF8.GetBytes(PacketWriter.ToXml(packet));
}
