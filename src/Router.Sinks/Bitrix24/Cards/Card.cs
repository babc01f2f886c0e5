using System.Globalization;
using System.Text.Json;
using Router.Sinks.Bitrix24.Rest;

namespace Router.Sinks.Bitrix24.Cards;

/// <summary>A card of the portal's CRM.</summary>
/// <param name="TypeId">The portal's number of its type.</param>
/// <param name="Id">Its number.</param>
/// <param name="Responsible">The user id of who answers for it, where it was read.</param>
/// <param name="Phone">Its first phone number, where it was read.</param>
internal sealed record Card(int TypeId, int Id, int? Responsible = null, string? Phone = null)
{
    public const int Lead = 1;
    public const int Contact = 3;
    public const int Company = 4;

    private static readonly string[] Types = ["", "lead", "deal", "contact", "company"];

    /// <summary>The type's name: <c>contact</c>.</summary>
    public string Type => Types[TypeId];

    /// <summary>Reads <c>contact:123</c>.</summary>
    public static bool TryRead(string text, out Card card)
    {
        string[] parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        int type = Array.FindIndex(Types, name => name.Length > 0 && name.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
        int id = 0;
        bool isRead = type > 0 && parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;
        card = new Card(type, id);
        return isRead;
    }

    /// <summary>Reads an item as <c>crm.item.*</c> answers it; <see langword="null"/> when it is none.</summary>
    public static Card? Read(int typeId, JsonElement? item) => item?.Find("id")?.AsNumber() is { } id
        ? new Card(typeId, (int)id, (int?)item?.Find("assignedById")?.AsNumber(), PhoneOf(item?.Find("fm")))
        : null;

    private static string? PhoneOf(JsonElement? fields) => fields.Items()
        .Where(field => field.Find("typeId")?.AsText() == "PHONE")
        .Select(field => field.Find("value")?.AsText())
        .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
