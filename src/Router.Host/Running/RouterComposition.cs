using Microsoft.Extensions.Logging;
using Router.Actors;

namespace Router.Host.Running;

/// <summary>Puts the parts of a real Router together.</summary>
internal static class RouterComposition
{
    /// <summary>What the RouterActor's children are made of.</summary>
    public static RouterParts PartsOf(RouterHostOptions options, ILoggerFactory loggers) =>
        throw new NotSupportedException($"No parts yet for {options.ShownAs} ({loggers}).");
}
