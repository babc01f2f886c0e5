using System.Diagnostics.CodeAnalysis;
using MimeKit;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Email.Letters;

/// <summary>A target's addresses, read.</summary>
/// <param name="To">Whom a letter is to.</param>
/// <param name="Cc">Who gets a copy.</param>
/// <param name="ReplyTo">Where an answer goes.</param>
/// <param name="Recipients">All who get it, also those of <c>bcc</c>, each once.</param>
internal sealed record Destination(
    IReadOnlyList<MailboxAddress> To, IReadOnlyList<MailboxAddress> Cc, IReadOnlyList<MailboxAddress> ReplyTo, IReadOnlyList<MailboxAddress> Recipients)
{
    /// <summary>Reads a target; where that fails, <paramref name="problem"/> names the option.</summary>
    public static bool TryRead(EmailTarget target, TextLanguage language, [NotNullWhen(true)] out Destination? destination, out string problem)
    {
        destination = null;
        problem = "";
        IReadOnlyList<MailboxAddress>? to = Read("to", target.To, language, ref problem);
        IReadOnlyList<MailboxAddress>? cc = Read("cc", target.Cc, language, ref problem);
        IReadOnlyList<MailboxAddress>? bcc = Read("bcc", target.Bcc, language, ref problem);
        IReadOnlyList<MailboxAddress>? replyTo = Read("reply-to", target.ReplyTo, language, ref problem);
        if (to is null || cc is null || bcc is null || replyTo is null)
        {
            return false;
        }

        destination = new Destination(to, cc, replyTo, [.. to.Concat(cc).Concat(bcc).DistinctBy(address => address.Address, StringComparer.OrdinalIgnoreCase)]);
        return true;
    }

    private static IReadOnlyList<MailboxAddress>? Read(string option, string? text, TextLanguage language, ref string problem)
    {
        IReadOnlyList<MailboxAddress>? addresses = text is null ? [] : Addresses.Read(text);
        if (addresses is null && problem.Length == 0)
        {
            problem = $"{option}: {language.In(Addresses.NeededInRussian, Addresses.NeededInEnglish)}";
        }

        return addresses;
    }
}
