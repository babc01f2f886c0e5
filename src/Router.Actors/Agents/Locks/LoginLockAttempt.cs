namespace Router.Actors.Agents.Locks;

/// <summary>What came of taking a login.</summary>
/// <param name="Lock">The login is ours until this is disposed; <see langword="null"/> when it is another's.</param>
/// <param name="Holder">The other's process id, <c>?</c> when it cannot be told.</param>
public sealed record LoginLockAttempt(IDisposable? Lock, string Holder = "?");
