using System.Globalization;
using System.Text;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Protocol.Values;

namespace Router.Host.History.Tracing;

/// <summary>
/// What somebody looks for, and whether a record has it: its number (<c>#1042</c>), its id or a delivery's, a UUID in any writing, a phone
/// number in any writing, the login, or a part of any text in it. Pure.
/// </summary>
internal sealed class TraceText
{
    private const int UuidLength = 36;

    private readonly string _text;
    private readonly long? _sequence;
    private readonly Guid? _uuid;
    private readonly string? _phone;

    /// <summary>Reads what was typed; it must not be blank.</summary>
    public TraceText(string text)
    {
        _text = text.Trim();
        _sequence = _text.StartsWith('#') && long.TryParse(_text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out long sequence) ? sequence : null;
        _uuid = UuidOf(_text);
        _phone = _uuid is null ? PhoneDigits.OfNumber(_text) : null;
    }

    /// <summary>Whether the record has it.</summary>
    public bool IsIn(long sequence, JournalRecord record)
    {
        if (_sequence is { } wanted)
        {
            return sequence == wanted;
        }

        if (_uuid == record.Id || string.Equals(_text, record.Login, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return record switch
        {
            EventRecord { Packet: var packet } => IsIn(packet.CommandId) || IsIn(packet),
            CommandRecord { Command: var command } => IsIn(command.Id) || IsIn(command),
            MalformedRecord malformed => IsIn(TextOf(malformed.Bytes.Span)),
            _ => false,
        };
    }

    /// <summary>An event's id, also as the beginning of a delivery's.</summary>
    private static Guid? UuidOf(string text)
    {
        if (WireUuid.TryParse(text, out Guid uuid))
        {
            return uuid;
        }

        return text.Length > UuidLength && text[UuidLength] == '.' && WireUuid.TryParse(text.AsSpan(0, UuidLength), out uuid) ? uuid : null;
    }

    private bool IsIn(Packet packet) => IsIn(packet.Attributes) || IsIn(packet.Fields);

    private bool IsIn(FieldList fields)
    {
        foreach (Field field in fields)
        {
            if (IsIn(field.ToString()) || IsIn(field.Children))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        return text.Contains(_text, StringComparison.OrdinalIgnoreCase)
            || (_uuid is { } wanted && WireUuid.TryParse(text, out Guid uuid) && uuid == wanted)
            || (_phone is { } phone && PhoneDigits.In(text).Any(digits => digits.Contains(phone, StringComparison.Ordinal)));
    }

    /// <summary>What did not parse may still be read by a person: it is UTF-16 as a rule, and otherwise UTF-8 (protocol.md, section 1).</summary>
    private static string TextOf(ReadOnlySpan<byte> bytes) =>
        bytes is [_, 0, ..] ? Encoding.Unicode.GetString(bytes) : Encoding.UTF8.GetString(bytes);
}
