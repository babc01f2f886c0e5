using Router.Routing.Configuration;

namespace Router.Routing.Routes;

/// <summary>
/// Tells the destinations of one sink apart. The sink knows which of a target's options say where; without its word everything but the
/// text and its validity does.
/// </summary>
internal static class TargetAddress
{
    private static readonly string[] NeverAddress = ["text", "valid-for"];

    public static string Of(Target target, SinkDefinition sink, Func<SinkDefinition, IReadOnlyCollection<string>?>? addressOptions)
    {
        IReadOnlyCollection<string>? names = addressOptions?.Invoke(sink);
        IEnumerable<KeyValuePair<string, string>> parts = target.Options
            .Where(option => names?.Contains(option.Key, StringComparer.Ordinal) ?? !NeverAddress.Contains(option.Key, StringComparer.Ordinal))
            .OrderBy(option => option.Key, StringComparer.Ordinal);
        return string.Join("; ", parts.Select(option => $"{option.Key}={option.Value}"));
    }
}
