"""protocol.md section 1: text as people type it and as the app, which builds its XML by hand, sends it."""
from wire import answer, app, command, event, framed, utf16, utf8

HEAD = '<Event Time="2015-03-25 12:00:00" Object="Message"><MessageBody>'
TAIL = "</MessageBody></Event>"


def write():
    well_formed()
    repaired()
    elsewhere()


def well_formed():
    for name, written, read in (
            ("entities", "&lt;b&gt; &amp; &quot;x&quot; &apos;y&apos;", "<b> & \"x\" 'y'"),
            ("references", "&#65;&#x42;&#x043a;&#1082;&#128512;&#x1F600;&#10;", "ABкк😀😀\n"),
            ("entity-twice-escaped", "&amp;lt;", "&lt;"),
            ("cdata", "<![CDATA[a <b> & c]]>", "a <b> & c"),
            ("cdata-in-text", "x<![CDATA[y]]>z", "xyz"),
            ("cdata-empty", "<![CDATA[]]>", ""),
            ("comment-in-text", "x<!-- нет -->y", "xy"),
            ("instruction-in-text", "x<?app state?>y", "xy"),
            ("not-trimmed", "  привет \n", "  привет \n"),
            ("blank", " ", " "),
            ("empty", "", ""),
            ("line-breaks", "раз\r\nдва\nтри\tчетыре", "раз\r\nдва\nтри\tчетыре"),
            ("astral", "🌼👨‍👩‍👧", "🌼👨‍👩‍👧"),
            ("quotes", "\"a\" 'b'", "\"a\" 'b'"),
            ("greater-than", "a > b", "a > b"),
            ("json-special", "\\ \" / \u2028 \u2029", "\\ \" / \u2028 \u2029")):
        answer(f"forms/text.{name}", app(HEAD + written + TAIL), event("Message", None, "Message", fields={"MessageBody": read}))
        answer(f"forms/text.{name}.bare-utf8", utf8(HEAD + written + TAIL),
               event("Message", None, "Message", fields={"MessageBody": read}))


def repaired():
    for name, written, read in (
            ("ampersand", "ЗАО Рога & Копыта", "ЗАО Рога & Копыта"),
            ("ampersand-last", "a&", "a&"),
            ("ampersand-url", "http://x/?a=1&b=2;c", "http://x/?a=1&b=2;c"),
            ("ampersand-and-entity", "a & b &lt; c", "a & b < c"),
            ("unknown-entity", "a&nbsp;b", "a&nbsp;b"),
            ("reference-to-control-character", "a&#1;b&#0;&#xD800;", "a&#1;b&#0;&#xD800;"),
            ("reference-unfinished", "&#;&#x;&#12", "&#;&#x;&#12"),
            ("less-than", "1 < 2 <3", "1 < 2 <3"),
            ("control-character", "a\u0007b\u001bc", "a\ufffdb\ufffdc"),
            ("nul", "a\0b", "a\ufffdb")):
        answer(f"forms/repaired.{name}", app(HEAD + written + TAIL),
               event("Message", None, "Message", fields={"MessageBody": read}, repaired=True))
        answer(f"forms/repaired.{name}.bare-utf8", utf8(HEAD + written + TAIL),
               event("Message", None, "Message", fields={"MessageBody": read}, repaired=True))
    # What UTF-16 can hold and UTF-8 cannot.
    for name, written, read in (
            ("lone-high-surrogate", "a\ud83db", "a\ufffdb"),
            ("lone-low-surrogate", "a\ude00b", "a\ufffdb"),
            ("lone-surrogate-last", "a\ud83d", "a\ufffd"),
            ("surrogates-swapped", "\ude00\ud83d", "\ufffd\ufffd")):
        answer(f"forms/repaired.{name}", app(HEAD + written + TAIL),
               event("Message", None, "Message", fields={"MessageBody": read}, repaired=True))
        answer(f"forms/repaired.{name}.bare-utf16", utf16(HEAD + written + TAIL),
               event("Message", None, "Message", fields={"MessageBody": read}, repaired=True))
    broken_byte = utf8(HEAD + "a") + b"\xFF" + utf8("b" + TAIL)
    answer("forms/repaired.broken-utf8", broken_byte,
           event("Message", None, "Message", fields={"MessageBody": "a\ufffdb"}, repaired=True))
    answer("forms/repaired.broken-utf8.header", framed(broken_byte),
           event("Message", None, "Message", fields={"MessageBody": "a\ufffdb"}, repaired=True))


def elsewhere():
    """The same in attributes, in texts that become words of the envelope, and between elements."""
    answer(
        "forms/repaired.attribute",
        app('<Event Time="2015-03-25 12:00:00" Note="a&b"><UploadedFiles><File Name="A&B\u0007.txt" Size="&#49;"/></UploadedFiles></Event>'),
        event("Event", repaired=True, attributes={"Note": "a&b"}, fields={"UploadedFiles": [{"Name": "A&B\ufffd.txt", "Size": "1"}]}))
    answer(
        "forms/repaired.words",
        app('<Event ID="a&b" Time="\u0007" Mode="M&amp;M" Object="Call"><State>a\ud83d</State><CallID>&\u0001</CallID></Event>'),
        event("Call.a\ufffd", "M&M", "Call", "a\ufffd", command="a&b", time="2026-01-01T00:00:00Z", subject="&\ufffd",
              timeText="\ufffd", repaired=True, fields={"CallID": "&\ufffd"}))
    answer(
        "forms/attributes.references",
        app('<Event Time="2015-03-25&#32;12:00:00" Mode="&#83;oftphone" Object="C&#x61;ll" Initiator="&quot;"/>'),
        event("Call", "Softphone", "Call", initiator="\""))
    answer(
        "forms/text.between-elements",
        app('<Event Time="2015-03-25 12:00:00"> \r\n<Duration>5</Duration> и ещё <BillSec>4</BillSec>\n</Event>'),
        event("Event", fields={"Duration": "5", "Text": " и ещё ", "BillSec": "4"}))
    answer(
        "forms/repaired.command",
        utf8('<Command Action="SendMessage" ID="1"><MessageBody>a & b</MessageBody></Command>'),
        command("SendMessage", "1", fields={"MessageBody": "a & b"}))
