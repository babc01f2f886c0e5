namespace Router.Sinks.Abstractions;

/// <summary>The directory: knows people by what the app calls them. Answers from memory, and is safe for any number of threads.</summary>
public interface INames
{
    /// <summary>The name behind a UUID or a phone number, as people say it; <see langword="null"/> when it is not known.</summary>
    public string? Find(string id);
}
