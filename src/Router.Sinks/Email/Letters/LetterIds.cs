using System.Security.Cryptography;
using System.Text;
using Router.Protocol.Envelope;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Email.Letters;

/// <summary>The ids of letters and threads. They are made of what a letter carries and of nothing else, so a repeat has the same.</summary>
/// <param name="domain">The domain of <c>from</c>, in ASCII.</param>
internal sealed class LetterIds(string domain)
{
    /// <summary>The Message-ID, without brackets. A letter that somebody asked to have told again is another one: mail programs drop repeats.</summary>
    public string Message(IEnumerable<Delivery> deliveries) =>
        Make(string.Join('\n', deliveries.Select(delivery => delivery.IsReplay ? $"{delivery.Id} again {delivery.Event.Sequence}" : delivery.Id)));

    /// <summary>
    /// What all letters of one call, session or ticket refer to, whichever login told of it; <see langword="null"/> for other events. No
    /// letter has this id: which one came first would have to be remembered, and mail programs join what refers to the same.
    /// </summary>
    public string? Thread(RoutedEvent @event)
    {
        if (@event.Packet.Object is Objects.Message || EnvelopeWriter.SubjectOf(@event.Packet) is not { } subject)
        {
            return null;
        }

        string id = Guid.TryParse(subject, out Guid uuid) ? uuid.ToString("N") : subject;
        return Make($"{@event.Packet.Object}\n{id}");
    }

    private string Make(string text) => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}@{domain}";
}
