using Router.Protocol.Packets;
using Router.Protocol.Values;
using Router.Protocol.Vocabulary;

namespace Router.Simulator.Samples;

/// <summary>One change to an event: an attribute (Mode, Object, Initiator, State, Time, ID) or the text of a field.</summary>
internal sealed record SampleOverride(string Name, string Value)
{
    private static readonly string[] Known = [.. FieldNames.All.Concat(AttributeNames.All).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads <c>Name=Value</c>; the value may be empty and may hold anything.</summary>
    public static SampleOverride Parse(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? Of(text[..equals].Trim(), text[(equals + 1)..])
            : throw new SimulatorException(new Bilingual(
                $"\"{text}\" is no change to an event; write Field=Value, such as CallResult=Success",
                $"«{text}» — не изменение события; пишите Поле=Значение, например CallResult=Success"));
    }

    /// <summary>A change of this name, which must be spelled as on the wire when it is close to a name of the wire.</summary>
    public static SampleOverride Of(string name, string value)
    {
        if (!Known.Contains(name, StringComparer.Ordinal) && NearestName.Find(name, Known) is { } meant)
        {
            throw new SimulatorException(new Bilingual($"there is no field {name}; did you mean {meant}?", $"нет поля {name}; может быть, {meant}?"));
        }

        return new SampleOverride(name, value);
    }

    /// <summary>The event with all changes.</summary>
    public static AgentEvent Apply(AgentEvent @event, IEnumerable<SampleOverride> changes) =>
        changes.Aggregate(@event, (current, change) => change.ApplyTo(current));

    private AgentEvent ApplyTo(AgentEvent original)
    {
        var edit = new EventEdit(original);
        switch (Name)
        {
            case AttributeNames.Mode:
                edit.Mode = Value;
                break;
            case AttributeNames.Object:
                edit.Object = Value;
                break;
            case AttributeNames.Initiator:
                edit.Initiator = Value;
                break;
            case AttributeNames.State:
                edit.State = Value;
                break;
            case AttributeNames.ID:
                edit.CommandId = Value;
                break;
            case AttributeNames.Time:
                bool isTime = WireTime.TryParse(Value, out WireTime time);
                edit.Time = isTime ? time.AsUtc() : null;
                edit.TimeText = isTime || string.IsNullOrWhiteSpace(Value) ? null : Value;
                break;
            default:
                edit.Fields = ChangeField(original.Fields);
                break;
        }

        return edit.ToEvent();
    }

    private FieldList ChangeField(FieldList fields)
    {
        var builder = new FieldListBuilder();
        bool isFound = false;
        foreach (Field field in fields)
        {
            if (isFound || !field.HasName(Name))
            {
                FieldCopy.Add(builder, field);
                continue;
            }

            isFound = true;
            if (!field.IsLeaf)
            {
                throw new SimulatorException(new Bilingual($"{Name} is a list and cannot be given as a text", $"{Name} — список, текстом его задать нельзя"));
            }

            builder.Add(Name, Value);
        }

        return isFound ? builder.Build() : Append(builder);
    }

    private FieldList Append(FieldListBuilder builder)
    {
        try
        {
            return builder.Add(Name, Value).Build();
        }
        catch (ArgumentException)
        {
            throw new SimulatorException(new Bilingual($"\"{Name}\" cannot be the name of a field", $"«{Name}» не может быть именем поля"));
        }
    }
}
