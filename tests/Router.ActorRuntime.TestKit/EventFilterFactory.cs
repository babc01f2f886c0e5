using System.Text.RegularExpressions;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>Says which events are expected, or not to be printed.</summary>
public class EventFilterFactory
{
    private readonly TestKitBase _kit;
    private readonly IReadOnlyList<Predicate<object>> _earlier;

    internal EventFilterFactory(TestKitBase kit, IReadOnlyList<Predicate<object>>? earlier = null)
    {
        _kit = kit;
        _earlier = earlier ?? [];
    }

    public IEventFilterApplier Exception<TException>(string? message = null, string? start = null, string? contains = null, string? source = null)
        where TException : Exception => Exception(typeof(TException), message, start, contains, source);

    public IEventFilterApplier Exception(
        Type exceptionType, string? message = null, string? start = null, string? contains = null, string? source = null, bool checkInnerExceptions = false) =>
        Make(logEvent => logEvent is Error error && Causes(error.Cause, checkInnerExceptions).Any(exceptionType.IsInstanceOfType)
            && Texts(error, checkInnerExceptions).Any(text => Fits(text, message, start, contains)) && FromSource(error, source));

    public IEventFilterApplier Exception<TException>(Regex pattern, string? source = null)
        where TException : Exception => Make(logEvent => logEvent is Error { Cause: TException } error
            && Texts(error, inner: false).Any(pattern.IsMatch) && FromSource(error, source));

    public IEventFilterApplier Debug(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Level<Debug>(message, start, contains, source);

    public IEventFilterApplier Debug(Regex pattern, string? source = null) => Level<Debug>(pattern, source);

    public IEventFilterApplier Info(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Level<Info>(message, start, contains, source);

    public IEventFilterApplier Info(Regex pattern, string? source = null) => Level<Info>(pattern, source);

    public IEventFilterApplier Warning(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Level<Warning>(message, start, contains, source);

    public IEventFilterApplier Warning(Regex pattern, string? source = null) => Level<Warning>(pattern, source);

    public IEventFilterApplier Error(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        Level<Error>(message, start, contains, source);

    public IEventFilterApplier Error(Regex pattern, string? source = null) => Level<Error>(pattern, source);

    public IEventFilterApplier DeadLetter() => Make(logEvent => logEvent is DeadLetter);

    public IEventFilterApplier DeadLetter<TMessage>(string? source = null) => DeadLetter(typeof(TMessage), source);

    public IEventFilterApplier DeadLetter(Type type, string? source = null) => Make(logEvent => logEvent is DeadLetter letter
        && type.IsInstanceOfType(letter.Message) && (source is null || letter.Recipient.Path.ToString() == source));

    public IEventFilterApplier Custom(Predicate<LogEvent> predicate) => Make(logEvent => logEvent is LogEvent line && predicate(line));

    public IEventFilterApplier Custom<TLogEvent>(Predicate<TLogEvent> predicate)
        where TLogEvent : LogEvent => Make(logEvent => logEvent is TLogEvent line && predicate(line));

    private static IEnumerable<Exception> Causes(Exception? cause, bool inner)
    {
        for (Exception? each = cause; each is not null; each = inner ? each.InnerException : null)
        {
            yield return each;
        }
    }

    private static IEnumerable<string> Texts(LogEvent logEvent, bool inner) =>
        [Text(logEvent), .. Causes(logEvent.Cause, inner).Select(cause => cause.Message)];

    private static string Text(LogEvent logEvent) => logEvent.Message?.ToString() ?? string.Empty;

    private static bool Fits(string text, string? message, string? start, string? contains) =>
        (message is null || text == message)
        && (start is null || text.StartsWith(start, StringComparison.Ordinal))
        && (contains is null || text.Contains(contains, StringComparison.Ordinal));

    private static bool FromSource(LogEvent logEvent, string? source) => source is null || logEvent.LogSource == source;

    private IEventFilterApplier Level<T>(string? message, string? start, string? contains, string? source)
        where T : LogEvent =>
        Make(logEvent => logEvent is T line && Fits(Text(line), message, start, contains) && FromSource(line, source));

    private IEventFilterApplier Level<T>(Regex pattern, string? source)
        where T : LogEvent => Make(logEvent => logEvent is T line && pattern.IsMatch(Text(line)) && FromSource(line, source));

    private EventFilterApplier Make(Predicate<object> filter) => new(_kit, [.. _earlier, filter]);
}
