namespace Router.Sinks.Telegram.Sending;

/// <summary>Where a message goes, and how.</summary>
/// <param name="Chat">The chat, as the configuration names it.</param>
/// <param name="Topic">The topic; <see langword="null"/> for the general one.</param>
/// <param name="IsSilent">Whether it comes without a sound.</param>
internal sealed record Place(string Chat, int? Topic, bool IsSilent);
