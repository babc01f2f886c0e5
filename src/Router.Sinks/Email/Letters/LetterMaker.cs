using MimeKit;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Email.Letters;

/// <summary>Writes letters: headers and body, as they go on the wire.</summary>
internal sealed class LetterMaker
{
    private readonly SinkContext _context;
    private readonly LetterIds _ids;

    public LetterMaker(MailboxAddress from, SinkContext context)
    {
        From = from;
        _context = context;
        _ids = new LetterIds(MailboxAddress.EncodeAddrspec($"a@{from.Domain}")[2..]);
    }

    /// <summary>Who letters are from.</summary>
    public MailboxAddress From { get; }

    public MimeMessage Make(Letter letter)
    {
        string?[] threads = [.. letter.Deliveries.Select(delivery => _ids.Thread(delivery.Event)).Distinct(StringComparer.Ordinal)];
        string? thread = threads is [var one] ? one : null;
        var message = new MimeMessage
        {
            Date = TimeZoneInfo.ConvertTime(_context.Time.GetUtcNow(), _context.Zone),
            Subject = LetterSubject.Of(letter, thread is not null, _context.Language),
            MessageId = _ids.Message(letter.Deliveries),
            Body = LetterBody.Of(letter),
        };
        message.From.Add(From);
        message.To.AddRange(letter.Destination.To);
        message.Cc.AddRange(letter.Destination.Cc);
        message.ReplyTo.AddRange(letter.Destination.ReplyTo);
        if (thread is not null)
        {
            message.InReplyTo = thread;
            message.References.Add(thread);
        }

        // RFC 3834: nobody's holiday note answers a machine.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");

        // Seven bits pass every server on the way and spoil no signature.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }
}
