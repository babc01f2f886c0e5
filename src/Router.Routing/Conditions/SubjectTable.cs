namespace Router.Routing.Conditions;

/// <summary>The subjects of one configuration, each with a slot of its own.</summary>
internal sealed class SubjectTable
{
    private readonly Dictionary<string, Subject> _subjects = new(StringComparer.Ordinal);

    public SubjectTable()
    {
        foreach (string word in SubjectWord.All)
        {
            _subjects.Add(word, new Subject(word, _subjects.Count, path: null));
        }
    }

    public int Count => _subjects.Count;

    /// <summary>One of <see cref="SubjectWord"/>.</summary>
    public Subject Word(string word) => _subjects[word];

    /// <summary>The subject of that name; <see langword="null"/> when it is neither a word nor the path of a field.</summary>
    public Subject? Find(string name)
    {
        if (!_subjects.TryGetValue(name, out Subject? subject) && FieldPath.Parse(name) is { } path)
        {
            subject = new Subject(name, _subjects.Count, path);
            _subjects.Add(name, subject);
        }

        return subject;
    }
}
