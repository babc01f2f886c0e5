using MimeKit;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Email.Letters;

/// <summary>One letter: a delivery, or several of one target as a digest.</summary>
/// <param name="Deliveries">What it carries, in order; at least one.</param>
/// <param name="Target">The target that they share, without a subject.</param>
/// <param name="Destination">Its addresses.</param>
/// <param name="Recipients">Whom it still has to reach.</param>
internal sealed record Letter(
    IReadOnlyList<Delivery> Deliveries, EmailTarget Target, Destination Destination, IReadOnlyList<MailboxAddress> Recipients)
{
    /// <summary>A letter that is too large, as two.</summary>
    public (Letter First, Letter Second) Halves()
    {
        int half = Deliveries.Count / 2;
        return (this with { Deliveries = [.. Deliveries.Take(half)] }, this with { Deliveries = [.. Deliveries.Skip(half)] });
    }
}
