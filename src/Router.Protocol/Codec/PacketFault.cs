namespace Router.Protocol.Codec;

/// <summary>Why a packet that framed well could not be decoded. It costs that packet alone (protocol.md section 1).</summary>
public enum PacketFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>UTF-16 with an odd number of bytes.</summary>
    OddLength,

    /// <summary>There is no root element.</summary>
    NoRoot,

    /// <summary>The root is none of <see cref="Vocabulary.ElementNames"/>.</summary>
    UnknownRoot,

    /// <summary>The text ends inside an element, a tag or a comment.</summary>
    UnexpectedEnd,

    /// <summary>A tag that cannot be read.</summary>
    BadTag,

    /// <summary>An end tag that does not belong to the element that is open.</summary>
    MismatchedEndTag,

    /// <summary>A document type declaration; none is ever processed.</summary>
    DocumentType,

    /// <summary>Something stands behind the root element.</summary>
    TrailingContent,

    /// <summary>Elements nest deeper than <see cref="Packets.PacketLimits.MaxDepth"/>.</summary>
    TooDeep,

    /// <summary>An element has more than <see cref="Packets.PacketLimits.MaxAttributes"/> attributes.</summary>
    TooManyAttributes,

    /// <summary>A name is longer than <see cref="Packets.PacketLimits.MaxNameLength"/> characters.</summary>
    NameTooLong,
}
