namespace Akka.Configuration.Hocon;

/// <summary>A text; numbers and truths are texts until they are asked for.</summary>
internal sealed class HoconText(string text) : HoconNode
{
    public string Text => text;

    public override string GetText(string path) => text;

    public override string ToText(int indent) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ' ')
            ? text
            : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
