using System.Globalization;
using System.Text;

namespace Router.Protocol.Codec;

/// <content>Text: runs between markup, references, and what people typed and the app did not escape.</content>
internal ref partial struct PacketParser
{
    private const int LongestReference = 12;

    /// <summary>A run of text up to the next markup, added to the element that is open.</summary>
    private void ReadText()
    {
        int start = _fields.BeginText();
        while (!AtEnd && !IsMarkup(_position))
        {
            ReadOnlySpan<char> rest = Rest;
            int length = rest.IndexOfAny('<', '&');
            length = length < 0 ? rest.Length : length;
            AppendText(rest[..length]);
            _position += length;
            if (AtEnd || IsMarkup(_position))
            {
                break;
            }

            // What is left here is a reference, or a character that people typed and the app did not escape.
            _position += AppendReference(Rest);
        }

        _fields.EndText(start);
    }

    private void AppendDecoded(ReadOnlySpan<char> raw)
    {
        while (!raw.IsEmpty)
        {
            int length = raw.IndexOf('&');
            length = length < 0 ? raw.Length : length;
            AppendText(raw[..length]);
            raw = raw[length..];
            if (!raw.IsEmpty)
            {
                raw = raw[AppendReference(raw)..];
            }
        }
    }

    private string DecodeToString(ReadOnlySpan<char> raw)
    {
        int start = _fields.BeginText();
        AppendDecoded(raw);
        return _fields.TakeText(start);
    }

    /// <summary>
    /// Adds what the reference at the start of <paramref name="text"/> stands for, or its first character as it is when it
    /// is none; answers how many characters that took.
    /// </summary>
    private int AppendReference(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, LongestReference)];
        int end = text[0] == '&' ? head.IndexOf(';') : -1;
        if (end > 0 && TryDecodeReference(head[1..end], out Rune rune))
        {
            Span<char> utf16 = stackalloc char[2];
            _fields.Append(utf16[..rune.EncodeToUtf16(utf16)]);
            return end + 1;
        }

        _isRepaired = true;
        _fields.Append(text[..1]);
        return 1;
    }

    private static bool TryDecodeReference(ReadOnlySpan<char> name, out Rune rune)
    {
        rune = name switch
        {
            "lt" => new Rune('<'),
            "gt" => new Rune('>'),
            "amp" => new Rune('&'),
            "quot" => new Rune('"'),
            "apos" => new Rune('\''),
            _ => default,
        };
        if (rune != default || name.Length < 2 || name[0] != '#')
        {
            return rune != default;
        }

        bool isHex = name[1] == 'x';
        return int.TryParse(
                isHex ? name[2..] : name[1..],
                isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int code)
            && Rune.TryCreate(code, out rune)
            && IsLegal(rune);
    }

    private static bool IsLegal(Rune rune)
    {
        Span<char> utf16 = stackalloc char[2];
        return CharClasses.IndexOfIllegal(utf16[..rune.EncodeToUtf16(utf16)]) < 0;
    }

    private void AppendText(ReadOnlySpan<char> text)
    {
        CheckText(text);
        _fields.Append(text);
    }

    private void CheckText(ReadOnlySpan<char> text)
    {
        if (!_isRegular && !_isRepaired)
        {
            _isRepaired = CharClasses.IndexOfIllegal(text) >= 0;
        }
    }
}
