using System.Runtime.InteropServices;
using Router.Protocol.Packets;

namespace Router.Protocol.Codec;

/// <summary>What is wrong with a packet, and at which character of it, counted from 0.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PacketError(PacketFault Fault, int Position)
{
    /// <summary>One sentence for a log.</summary>
    public override string ToString() => Fault switch
    {
        PacketFault.None => "nothing is wrong",
        PacketFault.OddLength => "its UTF-16 text has an odd number of bytes",
        PacketFault.NoRoot => At("no root element"),
        PacketFault.UnknownRoot => At("the root is none of Event, Command, CommandResult"),
        PacketFault.UnexpectedEnd => At("the text ends too early"),
        PacketFault.BadTag => At("a tag cannot be read"),
        PacketFault.MismatchedEndTag => At("an end tag does not fit the open element"),
        PacketFault.DocumentType => At("document types are not accepted"),
        PacketFault.TrailingContent => At("text behind the root element"),
        PacketFault.TooDeep => At($"elements nest deeper than {PacketLimits.MaxDepth}"),
        PacketFault.TooManyAttributes => At($"more than {PacketLimits.MaxAttributes} attributes"),
        PacketFault.NameTooLong => At($"a name of more than {PacketLimits.MaxNameLength} characters"),
        _ => At(Fault.ToString()),
    };

    private string At(string what) => $"{what}, at character {Position}";
}
