using System.Globalization;
using System.Text;

namespace Akka.Configuration.Hocon;

/// <content>Reading texts, with quotes and without.</content>
internal sealed partial class HoconParser
{
    private const string Forbidden = "$:=`^?!@*&\\";

    private string ReadUnquoted()
    {
        int start = _at;
        while (!AtEnd && Now is not (',' or '}' or ']' or '\n' or '"' or '{' or '[') && !(Now == '$' && Peek == '{') && !AtComment())
        {
            if (Forbidden.Contains(Now, StringComparison.Ordinal))
            {
                throw new ConfigurationException($"[{Now}] at {Position()} has to be in quotes.");
            }

            _at++;
        }

        return _text[start.._at].Replace("\r", string.Empty, StringComparison.Ordinal);
    }

    private string ReadQuoted()
    {
        if (_text.AsSpan(_at).StartsWith("\"\"\"", StringComparison.Ordinal))
        {
            int start = _at + 3;
            int end = _text.IndexOf("\"\"\"", start, StringComparison.Ordinal);
            end = end < 0 ? _text.Length : end;
            _at = Math.Min(end + 3, _text.Length);
            return _text[start..end];
        }

        _at++;
        var result = new StringBuilder();
        while (!AtEnd && Now != '"')
        {
            if (Now == '\\' && _at + 1 < _text.Length)
            {
                _at++;
                result.Append(ReadEscape());
            }
            else
            {
                result.Append(Now);
            }

            _at++;
        }

        _at++;
        return result.ToString();
    }

    private char ReadEscape()
    {
        switch (Now)
        {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u' when _at + 4 < _text.Length:
                char c = (char)int.Parse(_text.AsSpan(_at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                _at += 4;
                return c;
            case '"' or '\\' or '/':
                return Now;
            default:
                throw new ConfigurationException($"Unknown escape code \\{Now} at {Position()}.");
        }
    }
}
