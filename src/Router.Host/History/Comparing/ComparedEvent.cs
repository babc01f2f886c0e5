namespace Router.Host.History.Comparing;

/// <summary>An event that would have gone elsewhere.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="At">When it was read.</param>
/// <param name="Login">Whose app told it.</param>
/// <param name="Object">Its Object.</param>
/// <param name="State">Its State.</param>
/// <param name="Old">Where it went: <c>route → sink</c>.</param>
/// <param name="New">Where it would have gone.</param>
internal sealed record ComparedEvent(
    long Sequence, DateTimeOffset At, string Login, string? Object, string? State, IReadOnlyList<string> Old, IReadOnlyList<string> New);
