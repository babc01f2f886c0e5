namespace Akka.TestKit.Internal;

internal sealed record MuteEvents(MutedEvents Filter, bool IsOn);
