using MailKit.Net.Smtp;
using Router.Sinks.Abstractions;
using Router.Sinks.Email.Letters;

namespace Router.Sinks.Email.Smtp;

/// <summary>Judges what a server answered to a letter. Decides only.</summary>
internal sealed class LetterVerdict(SmtpWords words)
{
    /// <summary>The server took the letter.</summary>
    /// <param name="accepted">The recipients that it took.</param>
    /// <param name="refused">Those that it did not.</param>
    /// <param name="othersHaveIt">Whether earlier attempts reached further ones.</param>
    public LetterResult Sent(IReadOnlyList<string> accepted, IReadOnlyList<SmtpRefusal> refused, bool othersHaveIt) =>
        refused.Count == 0 ? new LetterResult(DeliveryOutcome.Delivered) : Refused(refused, othersHaveIt || accepted.Count > 0) with { Reached = accepted };

    /// <summary>It did not take the letter, or none of its recipients.</summary>
    /// <param name="failure">What it answered.</param>
    /// <param name="refused">The recipients that it did not take.</param>
    /// <param name="othersHaveIt">Whether earlier attempts reached further ones.</param>
    public LetterResult NotSent(SmtpCommandException failure, IReadOnlyList<SmtpRefusal> refused, bool othersHaveIt)
    {
        var reply = SmtpReply.Of(failure);
        return reply switch
        {
            { IsTooLarge: true } => new LetterResult(DeliveryOutcome.Rejected(words.Said(reply))) { IsTooLarge = true },
            { AsksForLogin: true } => LetterResult.NotAnswered(words.LoginRefused($"{reply.Code} {reply.Text}")),

            // Which sender is right stands in the options: once they are, all that waited goes out.
            { IsFinal: true } when failure.ErrorCode == SmtpErrorCode.SenderNotAccepted => LetterResult.NotAnswered(words.SenderRefused(reply)),
            _ when failure.ErrorCode == SmtpErrorCode.SenderNotAccepted => new LetterResult(DeliveryOutcome.Retry(words.Said(reply))),
            _ when refused.Count > 0 => Refused(refused, othersHaveIt),
            { IsFinal: true } => LetterResult.Rejected(words.Said(reply)),
            _ => new LetterResult(DeliveryOutcome.Retry(words.Said(reply))),
        };
    }

    /// <summary>One recipient that may be reached later keeps the letter; one that never will makes it a dead letter, which says who has it.</summary>
    private LetterResult Refused(IReadOnlyList<SmtpRefusal> refused, bool othersHaveIt)
    {
        string reason = words.RecipientsRefused(refused, othersHaveIt);
        return new LetterResult(refused.Any(refusal => !refusal.Reply.IsFinal) ? DeliveryOutcome.Retry(reason) : DeliveryOutcome.Rejected(reason));
    }
}
