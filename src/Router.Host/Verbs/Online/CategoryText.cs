using Router.Protocol.Vocabulary;
using Router.Routing.Configuration;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Online;

/// <summary>Reads categories as people type them: <c>Mode/Object/Initiator</c>, or <c>Mode/Object</c> for both initiators. Pure.</summary>
internal static class CategoryText
{
    /// <summary>The categories; none with what is wrong with the text.</summary>
    public static (IReadOnlyList<Category> Categories, Bilingual? Problem) Read(string text)
    {
        if (CategoryPattern.Parse(text) is { } pattern)
        {
            string[] initiators = pattern.Initiator is { } one ? [one] : [.. Initiators.All];
            return ([.. initiators.Select(initiator => new Category(pattern.Mode, pattern.Object, initiator))], null);
        }

        string[] parts = text.Split('/');
        return ([], parts.Length switch
        {
            < 2 or > 3 => new Bilingual("; пишут Softphone/Call или Softphone/Call/incoming", "; write Softphone/Call or Softphone/Call/incoming"),
            _ when Modes.Find(parts[0]) is null => HintOf(parts[0], Modes.All),
            _ when Objects.Find(parts[1]) is null => HintOf(parts[1], Objects.All),
            _ => HintOf(parts[2], Initiators.All),
        });
    }

    private static Bilingual HintOf(string word, IReadOnlyCollection<string> known)
    {
        Bilingual hint = NearestName.Hint(word, known);
        return new Bilingual($": «{word}» неизвестно{hint.Russian}", $": \"{word}\" is not known{hint.English}");
    }
}
