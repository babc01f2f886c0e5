using System.Globalization;

namespace Router.Sinks.Bitrix24;

/// <summary>A user of the portal as the options name one: by id, or by inner phone number.</summary>
internal sealed record PortalUser(int? Id, string? InnerPhone)
{
    private const string Inner = "inner:";

    public static bool TryRead(string text, out PortalUser user)
    {
        text = text.Trim();
        bool isInner = text.StartsWith(Inner, StringComparison.OrdinalIgnoreCase);
        string rest = isInner ? text[Inner.Length..].Trim() : text;
        bool isId = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id > 0;
        user = isInner ? new PortalUser(Id: null, rest) : new PortalUser(id, InnerPhone: null);
        return isInner ? rest.Length > 0 && rest.All(char.IsAsciiDigit) : isId;
    }
}
