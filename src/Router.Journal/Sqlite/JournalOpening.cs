namespace Router.Journal.Sqlite;

/// <summary>What opening a journal found, for the host to tell.</summary>
/// <param name="Copy">Where a copy of the file as an older Router wrote it lies; <see langword="null"/> when it was of this version.</param>
/// <param name="Loss">What had been acknowledged and is not there; <see langword="null"/> as a rule.</param>
public sealed record JournalOpening(string? Copy, JournalLoss? Loss);
