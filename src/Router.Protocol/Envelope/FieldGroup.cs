using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Envelope;

/// <summary>
/// The fields of one level that share a name in JSON, in the order in which they came. No two groups of a level have one name:
/// a JSON object with a name twice is refused by one reader and cut short by the next.
/// </summary>
internal sealed record FieldGroup(string Name, List<Field> Fields)
{
    /// <summary>Whether these are the elements that the protocol documents as lists.</summary>
    public bool IsList => IsListName(Name) && Fields.Exists(item => !item.IsAttribute);

    /// <summary>
    /// Groups the fields of one level by name, in the order of each name's first field, in linear time. An attribute of a
    /// documented list stands beside the list under both names.
    /// </summary>
    public static List<FieldGroup> ByName(FieldList fields)
    {
        var groups = new List<FieldGroup>();
        var index = new Dictionary<string, FieldGroup>(StringComparer.Ordinal);
        foreach (Field field in fields)
        {
            string name = field.Name;
            Add(groups, index, name, field);
            if (!IsListName(name))
            {
                continue;
            }

            foreach (Field child in field.Children)
            {
                if (child.IsAttribute)
                {
                    Add(groups, index, $"{name}.{child.Name}", child);
                }
            }
        }

        return groups;
    }

    private static void Add(List<FieldGroup> groups, Dictionary<string, FieldGroup> index, string name, Field field)
    {
        name = JsonText.Clean(name);
        if (!index.TryGetValue(name, out FieldGroup? group))
        {
            group = new FieldGroup(name, []);
            index.Add(name, group);
            groups.Add(group);
        }

        group.Fields.Add(field);
    }

    private static bool IsListName(string name) =>
        name is FieldNames.UploadedFiles or FieldNames.DownloadedFiles or FieldNames.Comments;
}
