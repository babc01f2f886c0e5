using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Texts.Engine;

/// <summary>Takes a text up to a length, without control characters; what comes after that is dropped and marked by an ellipsis.</summary>
internal sealed class CappedWriter(TextFormat format) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    /// <summary>The most characters of a text.</summary>
    public const int Limit = 64 * 1024;

    private readonly StringBuilder _text = new();
    private bool _isFull;

    public override void Write(char value)
    {
        if (char.IsControl(value) && value is not ('\n' or '\t'))
        {
            return;
        }

        if (_text.Length < Limit)
        {
            _text.Append(value);
        }
        else
        {
            _isFull = true;
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (char value in buffer)
        {
            Write(value);
        }
    }

    public override void Write(string? value) => Write(value.AsSpan());

    /// <summary>The text.</summary>
    public override string ToString()
    {
        if (!_isFull)
        {
            return _text.ToString();
        }

        OneLine.Cut(_text, Limit - 1);
        if (format == TextFormat.Html)
        {
            DropBegun('<', '>');
            DropBegun('&', ';');
        }

        return _text.Append('…').ToString();
    }

    /// <summary>Half a tag or half an entity would spoil what stands before it.</summary>
    private void DropBegun(char first, char last)
    {
        for (int i = _text.Length - 1; i >= 0 && _text[i] != last; i--)
        {
            if (_text[i] == first)
            {
                _text.Length = i;
                return;
            }
        }
    }
}
