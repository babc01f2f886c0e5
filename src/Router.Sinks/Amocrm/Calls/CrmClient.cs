using Router.Sinks.Phones;

namespace Router.Sinks.Amocrm.Calls;

/// <summary>The client of a call or a chat: known by a number, or by the contact that the configuration names.</summary>
/// <param name="Phone">The number; <see langword="null"/> where the app gives none.</param>
/// <param name="Contact">The id of the contact; <see langword="null"/> where the configuration names none.</param>
/// <param name="Name">The directory's name.</param>
internal sealed record CrmClient(PhoneNumber? Phone, long? Contact, string? Name);
