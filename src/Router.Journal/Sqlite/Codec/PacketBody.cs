using Router.Protocol.Packets;

namespace Router.Journal.Sqlite.Codec;

/// <summary>A packet field by field, for one that is not in its bytes: Router's own events, and commands.</summary>
internal static class PacketBody
{
    private const byte EventMark = 1;
    private const byte CommandMark = 2;
    private const byte ElementMark = 1;
    private const byte AttributeMark = 2;
    private const byte End = 0;

    public static void Write(BodyWriter output, Packet packet)
    {
        switch (packet)
        {
            case AgentEvent journaled:
                output.WriteByte(EventMark);
                output.WriteOptional(journaled.CommandId);
                output.WriteNumber(journaled.Time?.UtcTicks ?? -1);
                output.WriteOptional(journaled.TimeText);
                output.WriteOptional(journaled.State);
                WriteCategory(output, journaled.Mode, journaled.Object, journaled.Initiator);
                break;
            case AgentCommand command:
                output.WriteByte(CommandMark);
                output.WriteOptional(command.Id);
                output.WriteOptional(command.Action);
                WriteCategory(output, command.Mode, command.Object, command.Initiator);
                break;
            default:
                throw new ArgumentException($"No journal keeps a {packet.GetType().Name}.", nameof(packet));
        }

        output.WriteByte(packet.IsRepaired ? (byte)1 : (byte)0);
        WriteFields(output, packet.Attributes);
        WriteFields(output, packet.Fields);
    }

    public static Packet Read(ref BodyReader input)
    {
        switch (input.ReadByte())
        {
            case EventMark:
                return new AgentEvent
                {
                    CommandId = input.ReadOptional(),
                    Time = input.ReadNumber() is >= 0 and long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
                    TimeText = input.ReadOptional(),
                    State = input.ReadOptional(),
                    Mode = input.ReadOptional(),
                    Object = input.ReadOptional(),
                    Initiator = input.ReadOptional(),
                    IsRepaired = input.ReadByte() != 0,
                    Attributes = ReadFields(ref input),
                    Fields = ReadFields(ref input),
                };
            case CommandMark:
                return new AgentCommand
                {
                    Id = input.ReadOptional(),
                    Action = input.ReadOptional(),
                    Mode = input.ReadOptional(),
                    Object = input.ReadOptional(),
                    Initiator = input.ReadOptional(),
                    IsRepaired = input.ReadByte() != 0,
                    Attributes = ReadFields(ref input),
                    Fields = ReadFields(ref input),
                };
            default:
                throw new InvalidDataException("A packet is of an unknown kind.");
        }
    }

    private static void WriteCategory(BodyWriter output, string? mode, string? @object, string? initiator)
    {
        output.WriteOptional(mode);
        output.WriteOptional(@object);
        output.WriteOptional(initiator);
    }

    private static void WriteFields(BodyWriter output, FieldList fields)
    {
        foreach (Field field in fields)
        {
            output.WriteByte(field.IsAttribute ? AttributeMark : ElementMark);
            output.WriteText(field.Name);
            output.WriteText(field.Text);
            if (!field.IsAttribute)
            {
                WriteFields(output, field.Children);
            }
        }

        output.WriteByte(End);
    }

    private static FieldList ReadFields(ref BodyReader input)
    {
        var builder = new FieldListBuilder();
        ReadFields(ref input, builder, text: null);
        return builder.Build();
    }

    /// <summary>Reads what is inside an element: its attributes, then its text, then its child elements, as the builder wants them.</summary>
    private static void ReadFields(ref BodyReader input, FieldListBuilder builder, string? text)
    {
        for (byte mark = input.ReadByte(); mark != End; mark = input.ReadByte())
        {
            string name = input.ReadText();
            string own = input.ReadText();
            if (mark == AttributeMark)
            {
                builder.AddAttribute(name, own);
                continue;
            }

            WriteText(builder, ref text);
            builder.Open(name);
            ReadFields(ref input, builder, own);
            builder.Close();
        }

        WriteText(builder, ref text);
    }

    private static void WriteText(FieldListBuilder builder, ref string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            builder.Text(text);
        }

        text = null;
    }
}
