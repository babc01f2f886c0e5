#nullable disable annotations
namespace Akka.TestKit.Internal;

/// <summary>Takes lines that pass.</summary>
public class CustomEventFilter : EventFilterBase
{
    private readonly Predicate<LogEvent> _predicate;

    /// <summary>Filters by a predicate.</summary>
    public CustomEventFilter(Predicate<LogEvent> predicate)
        : base(null, null)
    {
        _predicate = predicate;
    }

    /// <inheritdoc/>
    protected override string FilterDescriptiveName => "Custom";

    /// <inheritdoc/>
    protected override bool IsMatch(LogEvent evt) => _predicate(evt);
}
