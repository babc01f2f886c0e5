using System.Reflection;

namespace Router.Host.Plugins.Containment;

/// <summary>Makes one line of what a plugin said.</summary>
internal static class PluginFault
{
    private const int Longest = 300;

    /// <summary>An exception in one line; only on a thread of the plugin's, as its text may be made by the plugin's code.</summary>
    public static string Of(Exception exception)
    {
        Exception cause = exception;
        while (cause is TargetInvocationException or TypeInitializationException or AggregateException && cause.InnerException is { } inner)
        {
            cause = inner;
        }

        try
        {
            string line = Line(cause.Message);
            return line.Length == 0 ? cause.GetType().Name : line;
        }
        catch (Exception)
        {
            return cause.GetType().Name;
        }
    }

    /// <summary>The first line of a text, cut where it gets long, without what could steer a terminal.</summary>
    public static string Line(string? text)
    {
        string trimmed = text?.Trim() ?? "";
        int end = trimmed.AsSpan().IndexOfAny('\r', '\n');
        string line = new([.. (end < 0 ? trimmed : trimmed[..end].TrimEnd()).Select(character => char.IsControl(character) ? ' ' : character)]);
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, Longest - 1), "…");
    }
}
