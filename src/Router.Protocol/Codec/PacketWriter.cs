using System.Buffers;
using System.Globalization;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Codec;

/// <summary>
/// Encodes packets canonically (protocol.md sections 2 to 4): canonical words, double quotes, no declaration, no white space
/// between elements. Characters that XML does not allow are written as they are, so that nothing is lost on the way.
/// </summary>
public static class PacketWriter
{
    [ThreadStatic]
    private static ArrayBufferWriter<char>? Scratch;

    /// <summary>Writes an event or a result as the app does, a command as a client does.</summary>
    /// <exception cref="ArgumentException">The packet would be longer than <see cref="FrameReader.MaxCap"/>.</exception>
    public static void Write(IBufferWriter<byte> output, Packet packet) =>
        Write(output, packet, packet is AgentCommand ? FrameForm.Client : FrameForm.App);

    /// <summary>Writes a packet in the given form.</summary>
    /// <exception cref="ArgumentException">The packet would be longer than <see cref="FrameReader.MaxCap"/>.</exception>
    public static void Write(IBufferWriter<byte> output, Packet packet, FrameForm form)
    {
        ArrayBufferWriter<char> scratch = Scratch ??= new ArrayBufferWriter<char>(1024);

        // Before, not after: a packet that was too long must leave nothing behind for the next one.
        scratch.ResetWrittenCount();
        WriteXml(scratch, packet);
        FrameWriter.Write(output, scratch.WrittenSpan, form);
    }

    /// <summary>The packet's characters.</summary>
    public static string ToXml(Packet packet)
    {
        var output = new ArrayBufferWriter<char>();
        WriteXml(output, packet);
        return output.WrittenSpan.ToString();
    }

    private static void WriteXml(IBufferWriter<char> output, Packet packet)
    {
        ArgumentNullException.ThrowIfNull(packet);
        string root = packet switch
        {
            AgentEvent => ElementNames.Event,
            AgentCommand => ElementNames.Command,
            _ => ElementNames.CommandResult,
        };
        XmlText.Raw(output, "<");
        XmlText.Raw(output, root);

        // An element as the app writes it, except beside a State attribute that came second: in front of that it still comes first.
        string? state = (packet as AgentEvent)?.State;
        bool isStateAttribute = state is not null && packet.Attributes.TryGet(AttributeNames.State, out _);
        switch (packet)
        {
            case AgentEvent @event:
                WriteAttribute(output, AttributeNames.ID, @event.CommandId);
                WriteAttribute(output, AttributeNames.Time, FormatTime(@event.Time) ?? @event.TimeText);
                WriteCategory(output, @event.Mode, @event.Object, @event.Initiator);
                break;
            case AgentCommand command:
                WriteAttribute(output, AttributeNames.Action, command.Action);
                WriteAttribute(output, AttributeNames.ID, command.Id);
                WriteCategory(output, command.Mode, command.Object, command.Initiator);
                break;
            case CommandResult result:
                WriteAttribute(output, AttributeNames.Action, result.Action);
                WriteAttribute(output, AttributeNames.ID, result.Id);
                break;
        }

        if (isStateAttribute)
        {
            WriteAttribute(output, AttributeNames.State, state);
        }

        foreach (Field attribute in packet.Attributes)
        {
            XmlText.Attribute(output, attribute.Name, attribute.Text);
        }

        XmlText.Raw(output, ">");
        if (state is not null && !isStateAttribute)
        {
            WriteLeaf(output, FieldNames.State, state);
        }

        foreach (Field field in packet.Fields)
        {
            WriteElement(output, field);
        }

        WriteEndTag(output, root);
    }

    private static void WriteCategory(IBufferWriter<char> output, string? mode, string? @object, string? initiator)
    {
        WriteAttribute(output, AttributeNames.Mode, mode);
        WriteAttribute(output, AttributeNames.Object, @object);
        WriteAttribute(output, AttributeNames.Initiator, initiator is null ? null : Initiators.OnWire(initiator));
    }

    private static void WriteAttribute(IBufferWriter<char> output, string name, string? value)
    {
        if (value is not null)
        {
            XmlText.Attribute(output, name, value);
        }
    }

    private static void WriteElement(IBufferWriter<char> output, Field field)
    {
        XmlText.Raw(output, "<");
        XmlText.Raw(output, field.Name);
        FieldList children = field.Children;
        foreach (Field child in children)
        {
            if (child.IsAttribute)
            {
                XmlText.Attribute(output, child.Name, child.Text);
            }
        }

        XmlText.Raw(output, ">");
        XmlText.Text(output, field.Text);
        foreach (Field child in children)
        {
            if (!child.IsAttribute)
            {
                WriteElement(output, child);
            }
        }

        WriteEndTag(output, field.Name);
    }

    private static void WriteLeaf(IBufferWriter<char> output, string name, string text)
    {
        XmlText.Raw(output, "<");
        XmlText.Raw(output, name);
        XmlText.Raw(output, ">");
        XmlText.Text(output, text);
        WriteEndTag(output, name);
    }

    private static void WriteEndTag(IBufferWriter<char> output, string name)
    {
        XmlText.Raw(output, "</");
        XmlText.Raw(output, name);
        XmlText.Raw(output, ">");
    }

    private static string? FormatTime(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
