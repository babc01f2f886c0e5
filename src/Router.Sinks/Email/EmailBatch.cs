using MimeKit;
using Router.Sinks.Abstractions;
using Router.Sinks.Email.Letters;

namespace Router.Sinks.Email;

/// <summary>One call's deliveries: which letters they make, which of them go out now, and what came of each delivery. Decides only.</summary>
internal sealed class EmailBatch
{
    private readonly IReadOnlyList<Delivery> _deliveries;
    private readonly ReachedRecipients _reached;
    private readonly Dictionary<Delivery, DeliveryOutcome> _outcomes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, DeliveryOutcome> _waiting = new(StringComparer.Ordinal);
    private readonly Stack<Letter> _letters;

    public EmailBatch(IReadOnlyList<Delivery> deliveries, ReachedRecipients reached, TextLanguage language)
    {
        _deliveries = deliveries;
        _reached = reached;
        var letters = new List<Letter>();

        // A subject is each event's own, and a digest carries what has several.
        foreach (IGrouping<EmailTarget, Delivery> group in deliveries.GroupBy(delivery => (EmailTarget)delivery.Target with { Subject = null }))
        {
            if (Destination.TryRead(group.Key, language, out Destination? destination, out string problem))
            {
                letters.AddRange(LettersOf(group, destination));
            }
            else
            {
                // The journal keeps the address that was chosen, so another attempt would find the same.
                Settle(group, DeliveryOutcome.Rejected(problem));
            }
        }

        _letters = new Stack<Letter>(letters.AsEnumerable().Reverse());
    }

    /// <summary>One outcome for each delivery, in their order.</summary>
    public IReadOnlyList<DeliveryOutcome> Outcomes => [.. _deliveries.Select(delivery => _outcomes[delivery])];

    /// <summary>The letter to send now; <see langword="null"/> when there are no more.</summary>
    public Letter? Next()
    {
        while (_letters.TryPop(out Letter? letter))
        {
            ILookup<bool, Delivery> byWaiting = letter.Deliveries.ToLookup(delivery => _waiting.ContainsKey(delivery.Event.Key));
            foreach (Delivery delivery in byWaiting[true])
            {
                // Sent now, it would overtake the one before it.
                _outcomes[delivery] = _waiting[delivery.Event.Key];
            }

            if (byWaiting[false].Any())
            {
                return letter with { Deliveries = [.. byWaiting[false]] };
            }
        }

        return null;
    }

    /// <summary>Takes what came of a letter.</summary>
    public void End(Letter letter, LetterResult result)
    {
        if (result.IsTooLarge && letter.Deliveries.Count > 1)
        {
            (Letter first, Letter second) = letter.Halves();
            _letters.Push(second);
            _letters.Push(first);
            return;
        }

        Settle(letter.Deliveries, result.Outcome);
        if (!result.WasAnswered)
        {
            // Whoever did not hear this one will not hear the others now.
            while (_letters.TryPop(out Letter? rest))
            {
                Settle(rest.Deliveries, result.Outcome);
            }
        }
    }

    /// <summary>One letter for all that has the same way to go: what reached some recipients already goes to the others alone.</summary>
    private IEnumerable<Letter> LettersOf(IGrouping<EmailTarget, Delivery> deliveries, Destination destination) => deliveries
        .Select(delivery => (Delivery: delivery, Left: LeftOf(delivery, destination)))
        .GroupBy(item => string.Join('\n', item.Left.Select(address => address.Address)), StringComparer.Ordinal)
        .Select(same => new Letter([.. same.Select(item => item.Delivery)], deliveries.Key, destination, same.First().Left));

    private MailboxAddress[] LeftOf(Delivery delivery, Destination destination) =>
        [.. destination.Recipients.Where(address => !_reached.Has(delivery.Id, address.Address))];

    private void Settle(IEnumerable<Delivery> deliveries, DeliveryOutcome outcome)
    {
        foreach (Delivery delivery in deliveries)
        {
            _outcomes[delivery] = outcome;
            if (outcome.Result == DeliveryResult.Retry)
            {
                _waiting.TryAdd(delivery.Event.Key, outcome);
            }
        }
    }
}
