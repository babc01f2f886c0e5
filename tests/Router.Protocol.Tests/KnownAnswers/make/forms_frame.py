"""protocol.md section 1, "Reading a frame": rules 1 to 4, and the way a body's encoding is told."""
from commands import DOCUMENT_COMMAND, DOCUMENT_COMMAND_READ
from events import DOCUMENT_EVENT, DOCUMENT_EVENT_READ
from wire import UTF8_BOM, UTF16_BOM, answer, app, command, event, framed, result, utf16, utf8

XML = '<Event Time="2015-03-25 12:00:00" Object="Message"><MessageBody>ёж 🦔</MessageBody></Event>'
READ = event("Message", None, "Message", fields={"MessageBody": "ёж 🦔"})


def forms_of(xml):
    """All the ways in which one packet may stand on the wire."""
    return {
        "header-utf16": framed(utf16(xml)),
        "header-utf16-bom": framed(UTF16_BOM + utf16(xml)),
        "header-utf8": framed(utf8(xml)),
        "header-utf8-bom": framed(UTF8_BOM + utf8(xml)),
        "bare-utf16": utf16(xml),
        "bare-utf16-bom": UTF16_BOM + utf16(xml),
        "bare-utf8": utf8(xml),
        "bare-utf8-bom": UTF8_BOM + utf8(xml),
    }


def write():
    for name, stream in forms_of(XML).items():
        answer(f"forms/frame.{name}", stream, READ)
        answer(f"forms/frame.{name}.twice", stream + stream, READ, READ)
    answer("forms/frame.all-in-one-stream", *all_in_one())
    header()
    white_space()
    end_of_document()
    prolog()
    answer("forms/nothing", b"")


def all_in_one():
    """Every form right behind every other form and itself, among them all three kinds of packets."""
    forms = list(forms_of('<Event Object="Call"/>').values())
    order, pairs = [0], set()
    while unused := [form for form in range(len(forms)) if (order[-1], form) not in pairs]:
        pairs.add((order[-1], unused[-1]))
        order.append(unused[-1])
    assert len(pairs) == len(forms) ** 2
    stream = b"".join(forms[form] for form in order) + utf8(DOCUMENT_EVENT) + utf8(DOCUMENT_COMMAND)
    stream += app('<CommandResult Action="Call" ID="1"><Result/></CommandResult>')
    read = event("Call", None, "Call", time="2026-01-01T00:00:00Z")
    return (stream, *([read] * len(order)), DOCUMENT_EVENT_READ, DOCUMENT_COMMAND_READ,
            result("Call", "1", "", fields={"Result": ""}))


def header():
    odd = utf8("<Event/>\n")
    assert len(odd) % 2 == 1
    nothing = event("Event", time="2026-01-01T00:00:00Z")
    answer("forms/frame.header-utf8.odd-length", framed(odd), nothing)
    answer("forms/frame.header.short", app("<Event/>"), nothing)
    text = "x" * 32768
    long = utf16(f'<Event Time="2015-03-25 12:00:00" Object="Message"><MessageBody>{text}</MessageBody></Event>')
    assert len(long) > 65535
    answer(
        "forms/frame.header.above-64-kib",
        framed(long) + app("<Event/>"),
        event("Message", None, "Message", fields={"MessageBody": text}), nothing)
    answer(
        "forms/frame.header.white-space-around-the-root",
        app("\r\n <Event/>\r\n\t "), nothing)


def white_space():
    """Behind a bare document white space is skipped, and never taken for a length or a length for it."""
    one, two = event("Message", None, "Message"), event("Call", None, "Call")
    message = '<Event Time="2015-03-25 12:00:00" Object="Message"/>'
    call = '<Event Time="2015-03-25 12:00:00" Object="Call"/>'
    for name, space in (("lf", "\n"), ("crlf", "\r\n"), ("many", " \t\r\n\n  \n\t")):
        answer(f"forms/white-space.utf8.{name}", utf8(message + space + call + space), one, two)
        answer(f"forms/white-space.utf16.{name}", utf16(message + space + call + space), one, two)
        answer(f"forms/white-space.utf8.{name}.then-header", utf8(message + space) + app(call), one, two)
        answer(f"forms/white-space.utf16.{name}.then-header", utf16(message + space) + app(call), one, two)
        answer(f"forms/white-space.utf8.{name}.then-bom", utf8(message + space) + UTF8_BOM + utf8(call), one, two)
        answer(f"forms/white-space.utf16.{name}.then-bom", utf16(message + space) + UTF16_BOM + utf16(call), one, two)
    # Behind three characters of white space a length that starts with a zero byte: 512.
    body = utf16("<Event>" + "x" * 241 + "</Event>")
    assert len(body) == 512
    read = event("Event", time="2026-01-01T00:00:00Z", fields={"Text": "x" * 241})
    for name, space in (("lf", "\n"), ("crlf", "\r\n"), ("three", " \r\n"), ("four", "\r\n\r\n")):
        answer(f"forms/white-space.utf8.{name}.then-length-512", utf8(message + space) + framed(body), one, read)
        answer(f"forms/white-space.utf16.{name}.then-length-512", utf16(message + space) + framed(body), one, read)
    # Lengths whose first byte is a space, tab, line feed or carriage return.
    event_of = {length: utf16("<Event>" + "x" * ((length - 30) // 2) + "</Event>") for length in (0x20, 0x220, 0x20A)}
    for length, body in event_of.items():
        assert len(body) == length
        read = event("Event", time="2026-01-01T00:00:00Z", fields={"Text": "x" * ((length - 30) // 2)})
        answer(f"forms/white-space.length-{length}.utf8", utf8(message) + framed(body), one, read)
        answer(f"forms/white-space.length-{length}.utf8-lf", utf8(message + "\n") + framed(body), one, read)
        answer(f"forms/white-space.length-{length}.utf16", utf16(message) + framed(body), one, read)
        answer(f"forms/white-space.length-{length}.utf16-lf", utf16(message + "\n") + framed(body), one, read)


def end_of_document():
    """The end tag of a bare document's root is found outside quotes, comments and CDATA."""
    tail = '<Event Time="2015-03-25 12:00:00" Object="Call"/>'
    after = event("Call", None, "Call")
    for name, xml, read in (
            ("quotes", '<Event Time="2015-03-25 12:00:00" A="&lt;/Event>" B="/>" C=\'</Event>"/>\'><F Name="</Event>"/></Event>',
             event("Event", attributes={"A": "</Event>", "B": "/>", "C": "</Event>\"/>"}, fields={"F": {"Name": "</Event>"}})),
            ("comment", '<Event Time="2015-03-25 12:00:00"><!-- </Event> \' " --><Duration>5</Duration></Event>',
             event("Event", fields={"Duration": "5"})),
            ("cdata", '<Event Time="2015-03-25 12:00:00"><MessageBody><![CDATA[</Event> "]] >]]></MessageBody></Event>',
             event("Event", fields={"MessageBody": "</Event> \"]] >"})),
            ("quotes-in-text", '<Event Time="2015-03-25 12:00:00"><MessageBody>it\'s 5" > 4</MessageBody></Event>',
             event("Event", fields={"MessageBody": "it's 5\" > 4"})),
            ("self-closing-root", '<Event Time="2015-03-25 12:00:00" Note="a/"/>', event("Event", attributes={"Note": "a/"})),
            ("self-closing-child", '<Event Time="2015-03-25 12:00:00"><EventID/><Event/></Event>',
             event("Event", fields={"EventID": "", "Event": ""})),
            ("end-tag-with-space", '<Event Time="2015-03-25 12:00:00"></Event\r\n>', event("Event"))):
        answer(f"forms/document-end.{name}.utf8", utf8(xml + tail), read, after)
        answer(f"forms/document-end.{name}.utf16", utf16(xml + tail), read, after)
        answer(f"forms/document-end.{name}.header", app(xml, tail), read, after)
    answer(
        "forms/document-end.command",
        utf8('<Command Action="Call"><CallTo>1</CallTo></Command><Command Action="Call"><CallTo>2</CallTo></Command>'),
        command("Call", fields={"CallTo": "1"}), command("Call", fields={"CallTo": "2"}))


def prolog():
    xml = '<?xml version="1.0" encoding="utf-16"?>\r\n<!-- 1С-Коннект --><Event Time="2015-03-25 12:00:00" Object="Call"/>'
    read = event("Call", None, "Call")
    answer("forms/prolog.header", app(xml), read)
    answer("forms/prolog.header-bom", framed(UTF16_BOM + utf16(xml)), read)
    answer("forms/prolog.bare-utf16", utf16(xml), read)
    answer("forms/prolog.bare-utf8", utf8(xml.replace("utf-16", "utf-8")), read)
    answer("forms/prolog.comment-behind-the-root", app('<Event Time="2015-03-25 12:00:00" Object="Call"/><!-- конец -->'), read)
