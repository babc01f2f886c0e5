using Router.Routing.Conditions;
using Router.Routing.Values;

namespace Router.Routing.Routes.Index;

/// <summary>The routes of one <see cref="BucketKey"/>, by number: those found by the value of one subject, and the rest.</summary>
internal sealed class Bucket
{
    private readonly List<int> _free = [];
    private readonly Dictionary<Subject, Dictionary<string, List<int>>> _bySubject = [];

    public void Add(int route) => _free.Add(route);

    public void Add(int route, Subject subject, IEnumerable<string> keys)
    {
        if (!_bySubject.TryGetValue(subject, out Dictionary<string, List<int>>? byKey))
        {
            byKey = new Dictionary<string, List<int>>(ValueKey.Comparer);
            _bySubject.Add(subject, byKey);
        }

        foreach (string key in keys)
        {
            if (!byKey.TryGetValue(key, out List<int>? routes))
            {
                routes = [];
                byKey.Add(key, routes);
            }

            routes.Add(route);
        }
    }

    public void Collect(EventFacts facts, List<int> candidates)
    {
        candidates.AddRange(_free);
        foreach (var (subject, byKey) in _bySubject)
        {
            foreach (FieldValue value in facts.ValuesOf(subject))
            {
                if (byKey.TryGetValue(value.Key, out List<int>? routes))
                {
                    candidates.AddRange(routes);
                }
            }
        }
    }
}
