namespace Router.Routing.Conditions.Reading;

/// <summary>Recognises texts with which people try an operator where the language has none.</summary>
internal static class OperatorInText
{
    private static readonly (string Sign, string? Word)[] Signs =
    [
        (">=", Operators.AtLeast),
        ("<=", Operators.AtMost),
        ("!=", Operators.Not),
        ("<>", Operators.Not),
        ("==", null),
        (">", Operators.Above),
        ("<", Operators.Below),
        ("!", Operators.Not),
        ("=", null),
    ];

    /// <summary>What to write instead; <see langword="null"/> when the text holds no operator.</summary>
    public static string? Fix(string text)
    {
        string trimmed = text.Trim();
        foreach (var (sign, word) in Signs)
        {
            if (trimmed.StartsWith(sign, StringComparison.Ordinal) && trimmed.Length > sign.Length)
            {
                string operand = trimmed[sign.Length..].Trim();
                return word is null ? operand : $"{{ {word}: {operand} }}";
            }
        }

        foreach (string word in Operators.All)
        {
            if (trimmed.StartsWith($"{word}:", StringComparison.OrdinalIgnoreCase) && trimmed.Length > word.Length + 1)
            {
                string operand = trimmed[(word.Length + 1)..].Trim();
                return $"{{ {word}: {(word is Operators.Regex or Operators.Glob ? $"'{operand}'" : operand)} }}";
            }
        }

        return null;
    }
}
