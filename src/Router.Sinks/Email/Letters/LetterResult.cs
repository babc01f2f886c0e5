using Router.Sinks.Abstractions;

namespace Router.Sinks.Email.Letters;

/// <summary>What came of a letter.</summary>
/// <param name="Outcome">The outcome of each delivery that it carries.</param>
internal sealed record LetterResult(DeliveryOutcome Outcome)
{
    /// <summary>Whether the server answered: if not, it is not asked again in this call.</summary>
    public bool WasAnswered { get; init; } = true;

    /// <summary>Whether a smaller letter could pass.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>Who has the letter, when others have to be tried again.</summary>
    public IReadOnlyList<string> Reached { get; init; } = [];

    public static LetterResult NotAnswered(string reason) => new(DeliveryOutcome.Retry(reason)) { WasAnswered = false };

    public static LetterResult Rejected(string reason) => new(DeliveryOutcome.Rejected(reason));
}
