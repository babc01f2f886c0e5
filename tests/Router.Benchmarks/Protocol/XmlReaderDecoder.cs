using System.Globalization;
using System.Text;
using System.Xml;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Benchmarks.Protocol;

/// <summary>What decoding would be without a parser of our own: the framework's reader into the same event.</summary>
internal static class XmlReaderDecoder
{
    /// <summary>Used again for every packet, as the parser's own is.</summary>
    private static readonly FieldListBuilder Fields = new();

    public static AgentEvent Decode(byte[] body)
    {
        using var reader = XmlReader.Create(new StringReader(Encoding.Unicode.GetString(body)));
        string? mode = null;
        string? @object = null;
        string? initiator = null;
        string? state = null;
        DateTimeOffset? time = null;
        string name = string.Empty;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Text && name == FieldNames.State)
            {
                state = reader.Value;
            }
            else if (reader.NodeType == XmlNodeType.Text)
            {
                Fields.Add(name, reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                name = reader.LocalName;
                while (reader.MoveToNextAttribute())
                {
                    switch (reader.LocalName)
                    {
                        case AttributeNames.Time:
                            time = DateTimeOffset.ParseExact(
                                reader.Value, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
                            break;
                        case AttributeNames.Mode:
                            mode = reader.Value;
                            break;
                        case AttributeNames.Object:
                            @object = reader.Value;
                            break;
                        case AttributeNames.Initiator:
                            initiator = reader.Value;
                            break;
                    }
                }
            }
        }

        return new AgentEvent
        {
            Mode = mode,
            Object = @object,
            Initiator = initiator,
            State = state,
            Time = time,
            Fields = Fields.Build(),
        };
    }
}
