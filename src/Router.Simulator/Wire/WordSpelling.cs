using Router.Protocol.Vocabulary;

namespace Router.Simulator.Wire;

/// <summary>Writes the known words of the root's attributes in another letter case, or by their other name.</summary>
internal static class WordSpelling
{
    /// <summary>The root with its words as asked for.</summary>
    public static RootTag Apply(RootTag root, Spelling spelling) => root.MapValues((name, value) => name switch
    {
        AttributeNames.Mode when value is Modes.ServicesClients && spelling.Mode == ModeForm.ServiceClients => Case(Modes.ServiceClientsAlias, spelling.Case),
        AttributeNames.Mode when Modes.Find(value) is not null => Case(value, spelling.Case),
        AttributeNames.Object when Objects.Find(value) is not null => Case(value, spelling.Case),
        AttributeNames.Initiator when Initiators.Find(value) is not null => Case(value, spelling.Case),
        AttributeNames.State when States.Find(value) is not null => Case(value, spelling.Case),
        AttributeNames.Action when value is Actions.EventUnSubscribe && spelling.Action == ActionForm.EventUnsubscribe => Case("EventUnsubscribe", spelling.Case),
        AttributeNames.Action when Actions.Find(value) is not null => Case(value, spelling.Case),
        _ => value,
    });

    private static string Case(string word, LetterCase letterCase) => letterCase switch
    {
        LetterCase.Lower => word.ToLowerInvariant(),
        LetterCase.Upper => word.ToUpperInvariant(),
        _ => word,
    };
}
