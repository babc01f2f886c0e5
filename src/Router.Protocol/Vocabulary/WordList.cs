namespace Router.Protocol.Vocabulary;

/// <summary>
/// One open vocabulary of the wire: the spellings that are known. Words outside it are no error anywhere.
/// </summary>
internal sealed class WordList(params string[] words)
{
    /// <summary>The known words, in the order of the vendor's document.</summary>
    public IReadOnlyList<string> All { get; } = words;

    /// <summary>
    /// The canonical spelling of <paramref name="text"/>, letter case and outer white space ignored;
    /// <see langword="null"/> when the word is not known.
    /// </summary>
    public string? Find(ReadOnlySpan<char> text)
    {
        // Nearly everything on the wire is spelled canonically: a plain comparison settles it.
        foreach (string word in words)
        {
            if (text.SequenceEqual(word))
            {
                return word;
            }
        }

        return FindLenient(text.Trim());
    }

    private string? FindLenient(ReadOnlySpan<char> trimmed)
    {
        foreach (string word in words)
        {
            if (trimmed.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }

        return null;
    }
}
