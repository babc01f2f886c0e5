namespace Akka.Pattern.Internal;

/// <summary>When somebody says so.</summary>
internal sealed record ManualReset : IBackoffReset;
