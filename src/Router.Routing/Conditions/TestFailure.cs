using Router.Routing.Diagnostics;

namespace Router.Routing.Conditions;

/// <summary>The test that kept an event from a route.</summary>
/// <param name="Position">Where the test stands in the file.</param>
/// <param name="Test">The test as it can be written on one line.</param>
/// <param name="Found">What the event has there; <see langword="null"/> when it has nothing.</param>
public sealed record TestFailure(SourcePosition Position, string Test, string? Found);
