"""Bytes and expected JSON of one known answer. Nothing here knows the C# code."""
import json
import pathlib
import re
import struct

ROOT = pathlib.Path(__file__).resolve().parent.parent
UTF8_BOM = b"\xEF\xBB\xBF"
UTF16_BOM = b"\xFF\xFE"


def utf16(xml):
    return xml.encode("utf-16-le", "surrogatepass")


def utf8(xml):
    return xml.encode("utf-8")


def framed(body):
    """The header of protocol.md section 1: the body's length in bytes, 32 bits, little-endian."""
    return struct.pack("<I", len(body)) + body


def app(*xml):
    """Packets as the app writes them."""
    return b"".join(framed(utf16(one)) for one in xml)


def kebab(words):
    """A file name from a word or a sentence of the protocol."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])| ", "-", words.replace("PBX", "pbx-")).lower()


def event(kind, mode=None, object=None, state=None, initiator=None, command=None, time="2015-03-25T12:00:00Z",
          subject=None, attributes=None, fields=None, **data):
    """The envelope of architecture.md; id and sequence follow from the place in the stream."""
    envelope = {
        "specversion": "1.0",
        "id": None,
        "source": "/1c-connect/271914",
        "type": "1c-connect." + kind,
    }
    if subject is not None:
        envelope["subject"] = subject
    return envelope | {
        "time": time,
        "datacontenttype": "application/json",
        "sequence": None,
        "data": {
            "login": "271914", "mode": mode, "object": object, "state": state, "initiator": initiator, "command": command,
            **data, "attributes": attributes or {}, "fields": fields or {},
        },
    }


def command(action=None, id=None, mode=None, object=None, initiator=None, attributes=None, fields=None):
    return {"command": {
        "action": action, "id": id, "mode": mode, "object": object, "initiator": initiator,
        "attributes": attributes or {}, "fields": fields or {},
    }}


def result(action=None, id=None, result=None, error=None, attributes=None, fields=None):
    return {"commandResult": {
        "action": action, "id": id, "result": result, "error": error,
        "attributes": attributes or {}, "fields": fields or {},
    }}


def malformed(fault):
    return {"malformed": fault}


def broken(fault):
    return {"broken": fault}


def answer(name, stream, *read):
    """Writes the pair: the bytes, and what reading them must give."""
    entries = []
    for number, entry in enumerate(read, 1):
        if "specversion" in entry:
            entry = entry | {"id": f"00000000-0000-7000-8000-{number:012}", "sequence": f"{number:020}"}
        entries.append(entry)
    path = ROOT / name
    path.parent.mkdir(exist_ok=True)
    path.with_name(path.name + ".bin").write_bytes(stream)
    text = json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
    path.with_name(path.name + ".json").write_text(text, encoding="utf-8", newline="\n")
