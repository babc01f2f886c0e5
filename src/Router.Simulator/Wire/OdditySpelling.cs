using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Simulator.Wire;

/// <summary>Adds what no document names, takes away what may be missing, and puts into messages what people type.</summary>
internal static class OdditySpelling
{
    /// <summary>The event with its oddities.</summary>
    public static AgentEvent Apply(AgentEvent @event, Spelling spelling, Random random)
    {
        Oddities oddities = spelling.Oddities;
        if (oddities == Oddities.None)
        {
            return @event;
        }

        var edit = new EventEdit(@event);
        edit.Mode = oddities.HasFlag(Oddities.MissingMode) ? null : edit.Mode;
        edit.Initiator = oddities.HasFlag(Oddities.MissingInitiator) ? null : edit.Initiator;
        string typed = Typed(spelling);
        if (typed.Length > 0 && edit.Fields.TryGet(FieldNames.MessageBody, out _))
        {
            edit.Fields = FieldCopy.Map(edit.Fields, (name, text) => name is FieldNames.MessageBody ? text + typed : text);
            edit.IsRepaired |= oddities.HasFlag(Oddities.ControlCharacters);
        }

        if (oddities.HasFlag(Oddities.UnknownAttributes))
        {
            edit.Attributes = WithAttributes(edit.Attributes);
        }

        if (oddities.HasFlag(Oddities.UnknownElements))
        {
            edit.Fields = WithElements(edit.Fields, random);
        }

        return edit.ToEvent();
    }

    private static string Typed(Spelling spelling)
    {
        string typed = spelling.Oddities.HasFlag(Oddities.BareAmpersand) ? " R&D & Co" : string.Empty;
        if (spelling.Oddities.HasFlag(Oddities.ControlCharacters))
        {
            // UTF-8 has no bytes for half a surrogate pair.
            typed += spelling.Frame.Encoding == WireEncoding.Utf16 ? " \u0007\uD83D!" : " \u0007!";
        }

        return typed;
    }

    private static FieldList WithAttributes(FieldList attributes)
    {
        var builder = new FieldListBuilder();
        foreach (Field attribute in attributes)
        {
            builder.AddAttribute(attribute.Name, attribute.Text);
        }

        return builder.AddAttribute("Build", "7.1").Build();
    }

    private static FieldList WithElements(FieldList fields, Random random)
    {
        var builder = new FieldListBuilder();
        foreach (Field field in fields)
        {
            FieldCopy.Add(builder, field);
        }

        return builder
            .Add(FieldNames.CounterpartID, random.NextUuid())
            .Open("Origin").AddAttribute("Channel", "beta").Add("Node", "n-4").Close()
            .Build();
    }
}
