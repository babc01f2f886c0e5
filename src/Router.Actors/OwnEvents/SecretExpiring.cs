namespace Router.Actors.OwnEvents;

/// <summary>
/// On the event stream: a secret will soon be worth nothing, an access token that its service ends for one. Whoever publishes it says it once
/// for each secret and step, such as 14, 3 and 1 days before.
/// </summary>
/// <param name="Sink">The sink that uses it.</param>
/// <param name="Secret">Its name, never its value.</param>
/// <param name="At">When it expires.</param>
public sealed record SecretExpiring(string Sink, string Secret, DateTimeOffset At);
