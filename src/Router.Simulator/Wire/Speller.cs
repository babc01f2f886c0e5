using Router.Protocol.Codec;
using Router.Protocol.Packets;

namespace Router.Simulator.Wire;

/// <summary>
/// Writes a packet in a given spelling. Some spellings change what a reader gets (a UUID without dashes is another text); the
/// answer holds the packet as a right reader decodes it, which is what the record tells.
/// </summary>
internal sealed class Speller(TimeZoneInfo zone)
{
    /// <summary>An event's text, and the event that it says.</summary>
    public (AgentEvent Event, string Xml) Spell(AgentEvent @event, Spelling spelling, Random random)
    {
        if (spelling == Spelling.App)
        {
            return (@event, PacketWriter.ToXml(@event));
        }

        AgentEvent changed = OdditySpelling.Apply(@event, spelling, random);
        changed = UuidSpelling.Apply(changed, spelling.Uuid);
        changed = TimeSpelling.Apply(changed, spelling.Time, zone);
        var root = RootTag.Parse(PacketWriter.ToXml(changed));
        root = TimeSpelling.Apply(root, spelling.Time, changed.Time, zone);
        root = StateSpelling.Apply(root, spelling.State, changed.State);
        root = WordSpelling.Apply(root, spelling);
        (root, bool isRepaired) = AmpersandSpelling.Apply(root, spelling.Oddities);
        if (isRepaired)
        {
            changed = new EventEdit(changed) { IsRepaired = true }.ToEvent();
        }

        return (changed, root.ToXml(spelling.Quotes) + Behind(spelling));
    }

    /// <summary>A result's text.</summary>
    public static string Spell(CommandResult result, Spelling spelling, ResultId id)
    {
        RootTag root = ResultIdSpelling.Apply(RootTag.Parse(PacketWriter.ToXml(result)), id);
        root = UuidSpelling.Apply(root, spelling.Uuid);
        root = WordSpelling.Apply(root, spelling);
        return root.ToXml(spelling.Quotes) + Behind(spelling);
    }

    private static string Behind(Spelling spelling) =>
        spelling.Oddities.HasFlag(Oddities.WhiteSpace) ? " \r\n\t" : string.Empty;
}
