namespace Router.Host.History.DeadLetters;

/// <summary>A dead letter in a list.</summary>
/// <param name="Id">The delivery's id.</param>
/// <param name="Sequence">The event's number.</param>
/// <param name="At">When the event was read.</param>
/// <param name="Login">Whose app told it.</param>
/// <param name="Object">The event's Object.</param>
/// <param name="State">The event's State.</param>
/// <param name="Sink">The sink.</param>
/// <param name="Route">The route that chose it.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Why it did not arrive.</param>
internal sealed record DeadLetterLine(
    string Id,
    long Sequence,
    DateTimeOffset At,
    string Login,
    string? Object,
    string? State,
    string Sink,
    string Route,
    int Attempts,
    string Reason);
