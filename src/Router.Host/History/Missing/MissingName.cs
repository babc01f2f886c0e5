using Router.Sinks.Texts.Wording;

namespace Router.Host.History.Missing;

/// <summary>An id that the directory has no name for.</summary>
/// <param name="Id">The id as it came last.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Count">In how many events it was.</param>
/// <param name="LastSeen">When it was met last.</param>
internal sealed record MissingName(string Id, IdKind Kind, int Count, DateTimeOffset LastSeen);
