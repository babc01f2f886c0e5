using MimeKit;

namespace Router.Sinks.Email.Letters;

/// <summary>Reads lists of addresses strictly: what is not surely an address goes to nobody.</summary>
internal static class Addresses
{
    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>What is said where there is anything else.</summary>
    public const string NeededInRussian = "нужны адреса через запятую: name@example.com";

    /// <summary>The same in English.</summary>
    public const string NeededInEnglish = "addresses separated by commas are needed: name@example.com";

    /// <summary>The addresses of a text, separated by commas; <see langword="null"/> when it is anything else.</summary>
    public static IReadOnlyList<MailboxAddress>? Read(string text)
    {
        // A line end would begin a header of its own.
        if (text.Any(char.IsControl) || !InternetAddressList.TryParse(Strict, text, out InternetAddressList? list))
        {
            return null;
        }

        MailboxAddress[] addresses = [.. list.OfType<MailboxAddress>()];
        return addresses.Length == list.Count ? addresses : null;
    }

    /// <summary>Whether an address can only be sent to by SMTPUTF8: a domain has another spelling, what stands before the @ has none.</summary>
    public static bool NeedsUtf8(MailboxAddress address) => !System.Text.Ascii.IsValid(address.LocalPart);
}
