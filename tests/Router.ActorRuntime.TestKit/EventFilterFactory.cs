#nullable disable annotations
using System.Text.RegularExpressions;
using Akka.TestKit.Internal;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit;

/// <summary>Says which events are expected, or not to be printed.</summary>
public class EventFilterFactory
{
    private readonly TestKitBase _kit;
    private readonly ActorSystem _system;
    private readonly IReadOnlyList<EventFilterBase> _earlier;

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

    /// <summary>Filters on the log of a system, besides others.</summary>
    public EventFilterFactory(TestKitBase testkit, ActorSystem actorSystem, IReadOnlyList<EventFilterBase> filters)
    {
        _kit = testkit;
        _system = actorSystem;
        _earlier = filters;
    }

    public IEventFilterApplier Exception<TException>(string message = null, string start = null, string contains = null, string source = null)
        where TException : Exception => Exception(typeof(TException), message, start, contains, source);

    public IEventFilterApplier Exception(
        Type exceptionType, string message = null, string start = null, string contains = null, string source = null, bool checkInnerExceptions = false) =>
        Apply(new ErrorFilter(exceptionType, CreateMessageMatcher(message, start, contains), Source(source), checkInnerExceptions));

    public IEventFilterApplier Exception<TException>(Regex pattern, string source = null)
        where TException : Exception => Exception(typeof(TException), pattern, source);

    public IEventFilterApplier Exception(Type exceptionType, Regex pattern, string source = null, bool checkInnerExceptions = false) =>
        Apply(new ErrorFilter(exceptionType, new RegexMatcher(pattern), Source(source), checkInnerExceptions));

    public IEventFilterApplier Debug(string message = null, string start = null, string contains = null, string source = null) =>
        Apply(new DebugFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    public IEventFilterApplier Debug(Regex pattern, string source = null) => Apply(new DebugFilter(new RegexMatcher(pattern), Source(source)));

    public IEventFilterApplier Info(string message = null, string start = null, string contains = null, string source = null) =>
        Apply(new InfoFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    public IEventFilterApplier Info(Regex pattern, string source = null) => Apply(new InfoFilter(new RegexMatcher(pattern), Source(source)));

    public IEventFilterApplier Warning(string message = null, string start = null, string contains = null, string source = null) =>
        Apply(new WarningFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    public IEventFilterApplier Warning(Regex pattern, string source = null) => Apply(new WarningFilter(new RegexMatcher(pattern), Source(source)));

    public IEventFilterApplier Error(string message = null, string start = null, string contains = null, string source = null) =>
        Apply(new ErrorFilter(CreateMessageMatcher(message, start, contains), Source(source)));

    public IEventFilterApplier Error(Regex pattern, string source = null) => Apply(new ErrorFilter(new RegexMatcher(pattern), Source(source)));

    public IEventFilterApplier ForLogLevel(
        LogLevel logLevel, string message = null, string start = null, string contains = null, string source = null) => logLevel switch
        {
            LogLevel.DebugLevel => Debug(message, start, contains, source),
            LogLevel.InfoLevel => Info(message, start, contains, source),
            LogLevel.WarningLevel => Warning(message, start, contains, source),
            LogLevel.ErrorLevel => Error(message, start, contains, source),
            _ => throw new ArgumentOutOfRangeException(nameof(logLevel), logLevel, null),
        };

    public IEventFilterApplier ForLogLevel(LogLevel logLevel, Regex pattern, string source = null) => logLevel switch
    {
        LogLevel.DebugLevel => Debug(pattern, source),
        LogLevel.InfoLevel => Info(pattern, source),
        LogLevel.WarningLevel => Warning(pattern, source),
        LogLevel.ErrorLevel => Error(pattern, source),
        _ => throw new ArgumentOutOfRangeException(nameof(logLevel), logLevel, null),
    };

    public IEventFilterApplier DeadLetter<TMessage>(Func<TMessage, bool> isMatch, string source = null) =>
        DeadLetterThat(letter => letter.Message is TMessage message && isMatch(message), source);

    public IEventFilterApplier DeadLetter(Type type, string source = null) =>
        DeadLetterThat(letter => type.IsInstanceOfType(letter.Message), source);

    public IEventFilterApplier DeadLetter() => DeadLetterThat(_ => true, null);

    public IEventFilterApplier DeadLetter<TMessage>(string source = null) => DeadLetter(typeof(TMessage), source);

    public IEventFilterApplier DeadLetter(Type type, Func<object, bool> isMatch, string source = null) =>
        DeadLetterThat(letter => type.IsInstanceOfType(letter.Message) && isMatch(letter.Message), source);

    public IEventFilterApplier Custom(Predicate<LogEvent> predicate) => Apply(new CustomEventFilter(predicate));

    public IEventFilterApplier Custom<TLogEvent>(Predicate<TLogEvent> predicate)
        where TLogEvent : LogEvent => Custom(logEvent => logEvent is TLogEvent line && predicate(line));

    /// <summary>The matcher that the first of these which is there asks for.</summary>
    protected static IStringMatcher CreateMessageMatcher(string message, string start, string contains) =>
        message is not null ? new EqualsString(message)
        : start is not null ? new StartsWithString(start)
        : contains is not null ? new ContainsString(contains)
        : MatchesAll.Instance;

    /// <summary>Puts a filter to those that are here already.</summary>
    protected IEventFilterApplier CreateApplier(EventFilterBase filter, ActorSystem system) =>
        new EventFilterApplier(_kit, system, [.. _earlier, filter]);

    private static IStringMatcher Source(string source) => source is null ? MatchesAll.Instance : new EqualsStringAndPathMatcher(source);

    private IEventFilterApplier DeadLetterThat(Predicate<DeadLetter> isMatch, string source) =>
        Apply(new DeadLettersFilter(null, Source(source), isMatch));

    private IEventFilterApplier Apply(EventFilterBase filter) => CreateApplier(filter, _system);
}
