namespace Akka.Pattern.Internal;

/// <summary>When the child ran for so long.</summary>
internal sealed record AutoReset(TimeSpan ResetBackoff) : IBackoffReset;
