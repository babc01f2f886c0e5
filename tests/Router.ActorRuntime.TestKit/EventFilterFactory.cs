using System.Text.RegularExpressions;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>Says which events are expected, or not to be printed.</summary>
public class EventFilterFactory
{
    private readonly TestKitBase _kit;
    private readonly ActorSystem _system;
    private readonly IReadOnlyList<Predicate<object>> _earlier;

    /// <summary>Filters on the log of a kit's system.</summary>
    public EventFilterFactory(TestKitBase testkit)
        : this(testkit, testkit?.Sys!)
    {
    }

    /// <summary>Filters on the log of a system.</summary>
    public EventFilterFactory(TestKitBase testkit, ActorSystem system)
        : this(testkit, system, [])
    {
    }

    internal EventFilterFactory(TestKitBase kit, ActorSystem system, IReadOnlyList<Predicate<object>> earlier)
    {
        _kit = kit;
        _system = system;
        _earlier = earlier;
    }

    public IEventFilterApplier Exception<TException>(string? message = null, string? start = null, string? contains = null, string? source = null)
        where TException : Exception => Exception(typeof(TException), message, start, contains, source);

    public IEventFilterApplier Exception(
        Type exceptionType, string? message = null, string? start = null, string? contains = null, string? source = null, bool checkInnerExceptions = false) =>
        Make(logEvent => logEvent is Error error && Causes(error.Cause, checkInnerExceptions).Any(exceptionType.IsInstanceOfType)
            && Texts(error, checkInnerExceptions).Any(text => Fits(text, message, start, contains)) && FromSource(error, source));

    public IEventFilterApplier Exception<TException>(Regex pattern, string? source = null)
        where TException : Exception => Exception(typeof(TException), pattern, source);

    public IEventFilterApplier Exception(Type exceptionType, Regex pattern, string? source = null, bool checkInnerExceptions = false) =>
        Make(logEvent => logEvent is Error error && Causes(error.Cause, checkInnerExceptions).Any(exceptionType.IsInstanceOfType)
            && Texts(error, checkInnerExceptions).Any(pattern.IsMatch) && FromSource(error, source));

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

    public IEventFilterApplier ForLogLevel(
        LogLevel logLevel, string? message = null, string? start = null, string? contains = null, string? source = null) => logLevel switch
        {
            LogLevel.DebugLevel => Debug(message, start, contains, source),
            LogLevel.InfoLevel => Info(message, start, contains, source),
            LogLevel.WarningLevel => Warning(message, start, contains, source),
            LogLevel.ErrorLevel => Error(message, start, contains, source),
            _ => throw new ArgumentOutOfRangeException(nameof(logLevel), logLevel, null),
        };

    public IEventFilterApplier ForLogLevel(LogLevel logLevel, Regex pattern, string? source = null) => logLevel switch
    {
        LogLevel.DebugLevel => Debug(pattern, source),
        LogLevel.InfoLevel => Info(pattern, source),
        LogLevel.WarningLevel => Warning(pattern, source),
        LogLevel.ErrorLevel => Error(pattern, source),
        _ => throw new ArgumentOutOfRangeException(nameof(logLevel), logLevel, null),
    };

    public IEventFilterApplier DeadLetter<TMessage>(Func<TMessage, bool> isMatch, string? source = null) =>
        DeadLetter(typeof(TMessage), message => isMatch((TMessage)message), source);

    public IEventFilterApplier DeadLetter(Type type, string? source = null) => DeadLetter(type, _ => true, source);

    public IEventFilterApplier DeadLetter() => Make(logEvent => logEvent is DeadLetter);

    public IEventFilterApplier DeadLetter<TMessage>(string? source = null) => DeadLetter(typeof(TMessage), source);

    public IEventFilterApplier DeadLetter(Type type, Func<object, bool> isMatch, string? source = null) => Make(logEvent =>
        logEvent is DeadLetter letter && type.IsInstanceOfType(letter.Message) && isMatch(letter.Message)
        && (source is null || letter.Recipient.Path.ToString() == source || letter.Recipient.Path.ToStringWithoutAddress() == source));

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

    private EventFilterApplier Make(Predicate<object> filter) => new(_kit, _system, [.. _earlier, filter]);
}
