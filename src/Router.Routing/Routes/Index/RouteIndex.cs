using Router.Routing.Conditions;
using Router.Routing.Conditions.Tests;

namespace Router.Routing.Routes.Index;

/// <summary>
/// Finds the routes that can match an event: by Mode, Object, State and one literal field, so that cost does not grow with routes
/// that cannot. What it finds is judged whole afterwards: it may find too many, never too few.
/// </summary>
internal sealed class RouteIndex
{
    /// <summary>A route that lists more combinations of words than this is found by fewer words instead.</summary>
    private const int MaxCombinations = 64;

    private readonly Dictionary<BucketKey, Bucket> _buckets = [];
    private readonly Dictionary<(Subject Subject, string Key), int> _frequencies = [];
    private readonly Subject _mode;
    private readonly Subject _object;
    private readonly Subject _state;

    public RouteIndex(IReadOnlyList<CompiledRoute> routes, SubjectTable subjects)
    {
        _mode = subjects.Word(SubjectWord.Mode);
        _object = subjects.Word(SubjectWord.Object);
        _state = subjects.Word(SubjectWord.State);
        foreach (Alternative alternative in routes.SelectMany(route => route.Definition.When))
        {
            CountFrequencies(alternative);
        }

        for (int number = 0; number < routes.Count; number++)
        {
            foreach (Alternative alternative in routes[number].Definition.When)
            {
                Add(number, alternative);
            }
        }

        _frequencies.Clear();
    }

    /// <summary>The numbers of the routes that can match, in order, each once.</summary>
    public List<int> Candidates(EventFacts facts)
    {
        var found = new List<int>();
        foreach (string? mode in WordsOf(facts, _mode))
        {
            foreach (string? @object in WordsOf(facts, _object))
            {
                foreach (string? state in WordsOf(facts, _state))
                {
                    if (_buckets.TryGetValue(new BucketKey(mode, @object, state), out Bucket? bucket))
                    {
                        bucket.Collect(facts, found);
                    }
                }
            }
        }

        found.Sort();
        int kept = 0;
        for (int i = 0; i < found.Count; i++)
        {
            if (i == 0 || found[i] != found[i - 1])
            {
                found[kept++] = found[i];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
        return found;
    }

    /// <summary>What a bucket may be filed under for this event: the word that it has, and no word.</summary>
    private static string?[] WordsOf(EventFacts facts, Subject word) =>
        facts.ValuesOf(word) is [var value] ? [null, value.Key] : [null];

    private void CountFrequencies(Alternative alternative)
    {
        foreach (var (subject, literals) in FieldLiterals(alternative))
        {
            foreach (string key in literals.Keys)
            {
                var entry = (subject, key.ToUpperInvariant());
                _frequencies[entry] = _frequencies.GetValueOrDefault(entry) + 1;
            }
        }
    }

    private void Add(int number, Alternative alternative)
    {
        (Subject Subject, LiteralSet Literals)? rarest = null;
        int least = int.MaxValue;
        foreach (var (subject, literals) in FieldLiterals(alternative))
        {
            int frequency = literals.Keys.Sum(key => _frequencies[(subject, key.ToUpperInvariant())]);
            if (frequency < least)
            {
                least = frequency;
                rarest = (subject, literals);
            }
        }

        foreach (BucketKey key in KeysOf(alternative))
        {
            if (!_buckets.TryGetValue(key, out Bucket? bucket))
            {
                bucket = new Bucket();
                _buckets.Add(key, bucket);
            }

            if (rarest is { } field)
            {
                bucket.Add(number, field.Subject, field.Literals.Keys);
            }
            else
            {
                bucket.Add(number);
            }
        }
    }

    private IEnumerable<(Subject Subject, LiteralSet Literals)> FieldLiterals(Alternative alternative)
    {
        foreach (SubjectCondition condition in alternative.SubjectConditions)
        {
            bool isIndexWord = condition.Subject == _mode || condition.Subject == _object || condition.Subject == _state;
            if (!isIndexWord && condition.Test.Literals is { } literals)
            {
                yield return (condition.Subject, literals);
            }
        }
    }

    private static IEnumerable<BucketKey> KeysOf(Alternative alternative)
    {
        string?[] modes = WordsOf(alternative, SubjectWord.Mode, MaxCombinations);
        string?[] objects = WordsOf(alternative, SubjectWord.Object, MaxCombinations / modes.Length);
        string?[] states = WordsOf(alternative, SubjectWord.State, MaxCombinations / modes.Length / objects.Length);
        return
            from mode in modes
            from @object in objects
            from state in states
            select new BucketKey(mode, @object, state);
    }

    private static string?[] WordsOf(Alternative alternative, string word, int limit) =>
        alternative.LiteralsOf(word) is { } literals && literals.Keys.Count <= limit ? [.. literals.Keys] : [null];
}
