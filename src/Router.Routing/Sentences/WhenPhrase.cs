using System.Globalization;
using Router.Routing.Conditions;
using Router.Routing.Configuration.Nodes;

namespace Router.Routing.Sentences;

/// <summary>Tells a <c>when</c>: the event it is about first (<c>Call Finished incoming in Softphone</c>), then its other conditions.</summary>
internal sealed class WhenPhrase(SentenceWords words)
{
    private static readonly string[] HeadWords = [SubjectWord.Object, SubjectWord.State, SubjectWord.Initiator, SubjectWord.Mode];

    private readonly TestPhrase _tests = new(words);

    public string Of(IReadOnlyList<Alternative> when) => string.Join($"; {words.Or} ", when.Select(Of));

    private string Of(Alternative alternative)
    {
        SubjectCondition?[] head = [.. HeadWords.Select(word => HeadCondition(alternative, word))];
        IEnumerable<string> parts = alternative.Conditions.Where(condition => !head.Contains(condition)).Select(Of);
        return string.Join(", ", parts.Prepend(HeadOf(head)));
    }

    private string HeadOf(SubjectCondition?[] head)
    {
        string[] texts = [.. head.Select((condition, i) => condition is null ? "" : TextOf(condition, HeadWords[i]))];
        texts[0] = texts[0].Length == 0 ? words.AnyEvent : texts[0];

        // Two lists side by side could not be told apart.
        bool hasList = Array.Exists(head, condition => condition?.Node is ListNode { Items.Count: > 1 });
        return string.Join(hasList ? ", " : " ", texts.Where(text => text.Length > 0));
    }

    private string TextOf(SubjectCondition condition, string word)
    {
        string text = _tests.Join(TextsOf(condition.Node).Select(Quoting.Word));
        return word is SubjectWord.Mode ? $"{words.InMode} {text}" : text;
    }

    /// <summary>The condition of a word that says which values it may have, and no more.</summary>
    private static SubjectCondition? HeadCondition(Alternative alternative, string word) =>
        alternative.SubjectConditions.FirstOrDefault(condition => condition.Subject.Name == word && TextsOf(condition.Node).Length > 0);

    private static string[] TextsOf(ConfigNode node) => node switch
    {
        TextNode text => [text.Text],
        ListNode list when list.Items.All(item => item is TextNode) => [.. list.Items.Select(item => item.ToString()!)],
        _ => [],
    };

    private string Of(Condition condition) => condition switch
    {
        SubjectCondition subject => $"{SubjectOf(subject.Subject)} {_tests.Of(subject.Node)}",
        HoursCondition hours => Fill(hours.IsNot ? words.OutOfHours : words.InHours, _tests.Join(hours.Schedules.Select(item => Quoting.Word(item.Name)))),
        NotCondition not => $"{words.ButNot} ({Of(not.When)})",
        _ => condition.ToString(),
    };

    private string SubjectOf(Subject subject)
    {
        if (subject.Path is not { } path || path.Aggregate == Aggregate.None)
        {
            return subject.Name;
        }

        return Fill(path.Aggregate == Aggregate.Sum ? words.Sum : words.Count, string.Join('.', path.Names));
    }

    private static string Fill(string pattern, string text) => string.Format(CultureInfo.InvariantCulture, pattern, text);
}
