using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace Router.Host.Logging;

/// <summary>Hides secrets in everything that the sinks behind it get: message, properties and exception.</summary>
internal sealed class MaskingSink(ILogEventSink inner, SecretMask mask) : ILogEventSink, IDisposable
{
    private static readonly MessageTemplateParser Parser = new();

    public void Emit(LogEvent logEvent) => inner.Emit(Masked(logEvent));

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private LogEvent Masked(LogEvent logEvent)
    {
        string template = mask.Apply(logEvent.MessageTemplate.Text);
        return new LogEvent(
            logEvent.Timestamp,
            logEvent.Level,
            Masked(logEvent.Exception),
            template == logEvent.MessageTemplate.Text ? logEvent.MessageTemplate : Parser.Parse(template),
            logEvent.Properties.Select(property => new LogEventProperty(property.Key, Masked(property.Value))));
    }

    private Exception? Masked(Exception? exception)
    {
        if (exception is null)
        {
            return null;
        }

        string text = exception.ToString();
        string masked = mask.Apply(text);
        return masked == text ? exception : new MaskedException(mask.Apply(exception.Message), masked);
    }

    private LogEventPropertyValue Masked(LogEventPropertyValue value) => value switch
    {
        ScalarValue scalar => Masked(scalar),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(Masked)),
        StructureValue structure => new StructureValue(
            structure.Properties.Select(property => new LogEventProperty(property.Name, Masked(property.Value))), structure.TypeTag),
        DictionaryValue dictionary => new DictionaryValue(dictionary.Elements.Select(
            element => KeyValuePair.Create((ScalarValue)Masked((LogEventPropertyValue)element.Key), Masked(element.Value)))),
        _ => new ScalarValue(mask.Apply(value.ToString(format: null, CultureInfo.InvariantCulture))),
    };

    private ScalarValue Masked(ScalarValue scalar)
    {
        string? text = Convert.ToString(scalar.Value, CultureInfo.InvariantCulture);
        string? masked = text is null ? null : mask.Apply(text);
        return masked == text ? scalar : new ScalarValue(masked);
    }
}
