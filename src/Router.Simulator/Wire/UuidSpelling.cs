using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Simulator.Wire;

/// <summary>Takes the dashes out of UUIDs.</summary>
internal static class UuidSpelling
{
    private const int DashedLength = 36;

    /// <summary>The event with every UUID in the form asked for.</summary>
    public static AgentEvent Apply(AgentEvent @event, UuidForm form) => form == UuidForm.Dashed ? @event : new EventEdit(@event)
    {
        CommandId = @event.CommandId is { } id ? Plain(id) : null,
        Fields = FieldCopy.Map(@event.Fields, static (_, text) => Plain(text)),
    }.ToEvent();

    /// <summary>The root with its ID in the form asked for.</summary>
    public static RootTag Apply(RootTag root, UuidForm form) => form == UuidForm.Dashed
        ? root
        : root.MapValues(static (name, value) => name is AttributeNames.ID ? Plain(value) : value);

    private static string Plain(string text) =>
        text.Length == DashedLength && Guid.TryParseExact(text, "D", out _) ? text.Replace("-", string.Empty, StringComparison.Ordinal) : text;
}
