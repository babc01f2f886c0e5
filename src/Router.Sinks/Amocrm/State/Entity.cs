using System.Globalization;

namespace Router.Sinks.Amocrm.State;

/// <summary>A card in amoCRM.</summary>
/// <param name="Type">The collection: <c>contacts</c>, <c>leads</c>, <c>companies</c>, <c>customers</c>.</param>
/// <param name="Id">Its id there.</param>
internal sealed record Entity(string Type, long Id)
{
    public const string Contacts = "contacts";
    public const string Leads = "leads";
    public const string Companies = "companies";
    public const string Customers = "customers";

    /// <summary>Reads amoCRM's word for a type (<c>lead</c>, <c>leads</c>) with an id; <see langword="null"/> when either is not known.</summary>
    public static Entity? Of(string? type, long? id) =>
        id is { } known && Array.Find([Contacts, Leads, Companies, Customers], name => name == type || name == $"{type}s" || (type == "company" && name == Companies)) is { } name
            ? new Entity(name, known)
            : null;

    public static Entity? Parse(string? text) =>
        text?.Split(' ') is [var type, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? Of(type, number) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Type} {Id}");
}
