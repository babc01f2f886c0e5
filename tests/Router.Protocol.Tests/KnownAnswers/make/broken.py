"""protocol.md section 1: packets that cost themselves alone, and rule 5, streams that cannot be read on."""
from wire import UTF8_BOM, UTF16_BOM, answer, app, broken, event, framed, malformed, utf16, utf8

GOOD = '<Event Time="2015-03-25 12:00:00" Object="Call"/>'
READ = event("Call", None, "Call")


def write():
    odd_length()
    not_xml()
    not_a_packet()
    early_end()
    order_of_rules()


def odd_length():
    odd = utf16(GOOD)[:-1]
    answer("broken/odd-length", framed(odd), malformed("OddLength"))
    answer("broken/odd-length.between-good-ones", app(GOOD) + framed(odd) + app(GOOD), READ, malformed("OddLength"), READ)
    answer("broken/odd-length.bom", framed(UTF16_BOM + odd) + app(GOOD), malformed("OddLength"), READ)
    answer("broken/odd-length.three-bytes", framed(b"\x01\x02\x03") + app(GOOD), malformed("OddLength"), READ)


def not_xml():
    """A body that frames well and does not parse costs that one packet: the next one is read."""
    for name, xml, fault in (
            ("no-root.text", "hello", "NoRoot"),
            ("no-root.blank", " \r\n", "NoRoot"),
            ("no-root.comment", "<!-- x -->", "NoRoot"),
            ("unknown-root", "<Alarm/>", "UnknownRoot"),
            ("unknown-root.letter-case", "<event/>", "UnknownRoot"),
            ("unexpected-end.start-tag", "<Event", "UnexpectedEnd"),
            ("unexpected-end.root", "<", "UnexpectedEnd"),
            ("unexpected-end.attribute", '<Event Time="2015', "UnexpectedEnd"),
            ("unexpected-end.content", "<Event><Status>Online", "UnexpectedEnd"),
            ("unexpected-end.end-tag", "<Event><Status>Online</Status", "UnexpectedEnd"),
            ("unexpected-end.comment", "<Event><!-- ", "UnexpectedEnd"),
            ("unexpected-end.cdata", "<Event><![CDATA[ </Event>", "UnexpectedEnd"),
            ("unexpected-end.instruction", "<Event><? ", "UnexpectedEnd"),
            ("bad-tag.unquoted", "<Event Mode=Softphone/>", "BadTag"),
            ("bad-tag.no-value", "<Event Mode/>", "BadTag"),
            ("bad-tag.name", "<Event><Status 1/></Event>", "BadTag"),
            ("bad-tag.slash", "<Event / >", "BadTag"),
            ("bad-tag.declaration", "<Event><!ENTITY x></Event>", "BadTag"),
            ("mismatched-end-tag", "<Event><Status>Online</Event>", "MismatchedEndTag"),
            ("mismatched-end-tag.crossed", "<Event><A><B></A></B></Event>", "MismatchedEndTag"),
            ("mismatched-end-tag.letter-case", "<Event></event>", "MismatchedEndTag"),
            ("mismatched-end-tag.short-form-twice", '<Event><State="Finished"></State></State></Event>', "MismatchedEndTag"),
            ("doctype", '<!DOCTYPE Event [<!ENTITY a "aaaa">]><Event>&a;</Event>', "DocumentType"),
            ("doctype.inside", "<Event><!DOCTYPE x></Event>", "DocumentType"),
            ("trailing-content.text", "<Event/>x", "TrailingContent"),
            ("trailing-content.root", "<Event/><Event/>", "TrailingContent"),
            ("trailing-content.nul", "<Event/>\0", "TrailingContent"),
            ("too-deep", "<Event>" + "<a>" * 16 + "</a>" * 16 + "</Event>", "TooDeep"),
            ("too-many-attributes", "<Event" + "".join(f' a{i}=""' for i in range(65)) + "/>", "TooManyAttributes"),
            ("name-too-long.element", "<Event><" + "n" * 257 + "/></Event>", "NameTooLong"),
            ("name-too-long.attribute", "<Event " + "n" * 257 + '=""/>', "NameTooLong")):
        answer(f"broken/{name}", app(xml, GOOD), malformed(fault), READ)
    for name, xml, fault in (
            ("mismatched-end-tag", "<Event><A><B></A></B></Event>", "MismatchedEndTag"),
            ("unknown-root", "<Alarm></Alarm>", "UnknownRoot"),
            ("bad-tag", "<Event Mode=Softphone></Event>", "BadTag")):
        answer(f"broken/{name}.bare-utf8", utf8(xml + GOOD), malformed(fault), READ)
        answer(f"broken/{name}.bare-utf16", utf16(xml + GOOD), malformed(fault), READ)


def not_a_packet():
    """Rule 5. What came before is read, what follows is not."""
    for name, stream in (
            ("text", b"hello, world"),
            ("length-zero", bytes(4) + utf16(GOOD)),
            ("length-one", b"\x01\x00\x00\x00" + utf16(GOOD)),
            ("length-above-cap", b"\x01\x00\x10\x00" + utf16(GOOD)),
            ("length-negative", b"\xFF\xFF\xFF\xFF" + utf16(GOOD)),
            ("utf16-big-endian", GOOD.encode("utf-16-be")),
            ("utf16-big-endian-bom", b"\xFE\xFF" + GOOD.encode("utf-16-be")),
            ("bom-and-text", UTF8_BOM + b"hello"),
            ("bom-and-text.utf16", UTF16_BOM + utf16("hello")),
            ("two-boms", UTF8_BOM + UTF8_BOM + utf8(GOOD)),
            ("leading-white-space", utf8("\n" + GOOD))):
        answer(f"broken/not-a-packet.{name}", stream, broken("NotAPacket"))
        answer(f"broken/not-a-packet.{name}.behind-a-good-one", app(GOOD) + stream, READ, broken("NotAPacket"))
    for name, xml in (("end-tag", "</Event>"), ("end-tag.behind-comment", "<!-- --></Event>"), ("name-too-long", "<" + "n" * 257 + "/>")):
        answer(f"broken/no-root.bare-utf8.{name}", utf8(xml), broken("NoRoot"))
        answer(f"broken/no-root.bare-utf16.{name}", utf16(xml), broken("NoRoot"))


def early_end():
    whole = app(GOOD)
    for name, stream in (
            ("header", whole[:2]),
            ("header-alone", whole[:4]),
            ("body", whole[:-1]),
            ("bare-utf8", utf8(GOOD)[:-1]),
            ("bare-utf16", utf16(GOOD)[:-1]),
            ("bom", UTF8_BOM),
            ("bom.utf16", UTF16_BOM),
            ("unclosed-quote", utf8('<Event Mode="Softphone></Event>')),
            ("unclosed-comment", utf8("<Event><!-- </Event>")),
            ("unclosed-cdata", utf8("<Event><![CDATA[</Event>")),
            ("length-at-cap", b"\x00\x00\x10\x00" + utf16(GOOD))):
        answer(f"broken/end-of-stream.{name}", whole + stream, READ, broken("EndOfStream"))


def order_of_rules():
    """Four bytes that are a length within the cap are one, whatever text they could be."""
    body = utf16("<Event/>" + " " * 22)
    assert framed(body)[:4] == b"<\0\0\0"
    answer("broken/order.length-that-starts-like-utf16", framed(body) + app(GOOD), event("Event", time="2026-01-01T00:00:00Z"), READ)
    answer("broken/order.length-before-utf16", b"<\0\x01\0" + utf16("Event/>"), broken("EndOfStream"))
