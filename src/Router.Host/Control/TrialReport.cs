namespace Router.Host.Control;

/// <summary>What came of a trial.</summary>
/// <param name="IsRight">Whether all is right.</param>
/// <param name="Lines">What was found, for people.</param>
/// <param name="Address">With <see cref="TrialKind.Authorize"/>: the address to open in a browser.</param>
internal sealed record TrialReport(bool IsRight, IReadOnlyList<string> Lines, Uri? Address = null);
