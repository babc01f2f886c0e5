namespace Router.Host.Control;

/// <summary>What <c>POST /reload</c> answers.</summary>
/// <param name="Outcome">What became of the file.</param>
/// <param name="Revision">The rules that are in force now.</param>
/// <param name="Lines">What changed, or everything that is wrong with the file.</param>
internal sealed record ReloadReport(ReloadOutcome Outcome, long Revision, IReadOnlyList<string> Lines);
