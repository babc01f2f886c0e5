namespace Router.Sinks.Amocrm.Calls;

/// <summary>A text for a client's card: a message of a chat, or the address of a call's record.</summary>
/// <param name="Client">Whose card.</param>
/// <param name="Uniq">The call whose card it goes to, where that is known; <see langword="null"/> for a message.</param>
/// <param name="Text">The text.</param>
/// <param name="At">When it was.</param>
/// <param name="User">The amoCRM user of our side.</param>
internal sealed record CrmNote(CrmClient Client, string? Uniq, string Text, DateTimeOffset At, long? User);
