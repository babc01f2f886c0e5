using System.Text;
using System.Xml;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Properties;

/// <summary>Compares packets property by property, and looks at all their texts, without the codec's help.</summary>
internal static class PacketContent
{
    public static void ShouldBeSame(Packet actual, Packet expected)
    {
        actual.GetType().ShouldBe(expected.GetType());
        Words(actual).ShouldBe(Words(expected));
        actual.Attributes.Equals(expected.Attributes).ShouldBeTrue("the attributes differ");
        actual.Fields.Equals(expected.Fields).ShouldBeTrue("the fields differ");
    }

    /// <summary>Whether some text holds what XML forbids: a control character, a lone surrogate, U+FFFE, U+FFFF.</summary>
    public static bool HoldsForbidden(Packet packet) => Texts(packet).Any(text => !IsAllowed(text));

    /// <summary>Whether some text or name holds a surrogate without its other half: UTF-8 has no bytes for it.</summary>
    public static bool HoldsLoneSurrogate(Packet packet) =>
        Texts(packet).Concat(Names(packet.Attributes)).Concat(Names(packet.Fields))
            .Any(text => !text.Equals(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal));

    private static bool IsAllowed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static object?[] Words(Packet packet) => packet switch
    {
        AgentEvent told =>
            [told.CommandId, told.Time, told.TimeText, told.Mode, told.Object, told.State, told.Initiator],
        AgentCommand command => [command.Id, command.Action, command.Mode, command.Object, command.Initiator],
        CommandResult result => [result.Id, result.Action, result.Result, result.Error, result.IsFailure],
        _ => [],
    };

    private static IEnumerable<string> Texts(Packet packet) =>
        Words(packet).OfType<string>().Concat(Texts(packet.Attributes)).Concat(Texts(packet.Fields));

    private static List<string> Texts(FieldList fields)
    {
        var texts = new List<string>();
        foreach (Field field in fields)
        {
            texts.Add(field.ToString());
            texts.AddRange(Texts(field.Children));
        }

        return texts;
    }

    private static List<string> Names(FieldList fields)
    {
        var names = new List<string>();
        foreach (Field field in fields)
        {
            names.Add(field.Name);
            names.AddRange(Names(field.Children));
        }

        return names;
    }
}
