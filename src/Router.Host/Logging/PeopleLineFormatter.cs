using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace Router.Host.Logging;

/// <summary>
/// One line for somebody in front of a terminal: the time of day and the text. Warnings are yellow, errors red. A stack trace is for the
/// log file.
/// </summary>
/// <param name="isColoured">Whether the terminal shows colours.</param>
internal sealed class PeopleLineFormatter(bool isColoured) : ITextFormatter
{
    private const string Reset = "\e[0m";

    /// <summary>Texts within the message are not put in quotes: a notice is one such text.</summary>
    private static readonly MessageTemplateTextFormatter Text = new("{Message:lj}", CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        string? colour = !isColoured ? null : logEvent.Level switch
        {
            LogEventLevel.Warning => "\e[33m",
            LogEventLevel.Error or LogEventLevel.Fatal => "\e[31m",
            _ => null,
        };
        output.Write(colour);
        output.Write(logEvent.Timestamp.ToString("HH:mm:ss ", CultureInfo.InvariantCulture));
        Text.Format(logEvent, output);
        output.Write(colour is null ? "" : Reset);
        output.WriteLine();
    }
}
