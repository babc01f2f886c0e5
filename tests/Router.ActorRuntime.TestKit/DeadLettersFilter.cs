#nullable disable annotations
using Akka.TestKit.Internal;
using Akka.TestKit.Internal.StringMatcher;

namespace Akka.TestKit;

/// <summary>Takes dead letters: <see cref="TestEventListener"/> makes warnings of them, whose message is the letter.</summary>
public sealed class DeadLettersFilter : EventFilterBase
{
    private readonly Predicate<DeadLetter> _isMatch;

    /// <summary>Filters by text, by recipient and by the letter itself; null is any.</summary>
    public DeadLettersFilter(IStringMatcher messageMatcher, IStringMatcher sourceMatcher, Predicate<DeadLetter> isMatch = null)
        : base(messageMatcher, sourceMatcher)
    {
        _isMatch = isMatch;
    }

    /// <inheritdoc/>
    protected override string FilterDescriptiveName => "DeadLetter";

    /// <inheritdoc/>
    protected override bool IsMatch(LogEvent evt) =>
        evt is Warning { Message: DeadLetter letter } && (_isMatch?.Invoke(letter) ?? true) && InternalDoMatch(evt.LogSource, letter);
}
