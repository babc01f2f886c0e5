using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Envelope;

/// <summary>The fields of one level that share a name, in the order in which they came.</summary>
internal sealed record FieldGroup(string Name, List<Field> Fields)
{
    /// <summary>Whether these are the elements that the protocol documents as lists.</summary>
    public bool IsList =>
        Name is FieldNames.UploadedFiles or FieldNames.DownloadedFiles or FieldNames.Comments && !Fields[0].IsAttribute;

    /// <summary>Groups the fields of one level by name, in the order of each name's first field, in linear time.</summary>
    public static List<FieldGroup> ByName(FieldList fields)
    {
        var groups = new List<FieldGroup>();
        var index = new Dictionary<string, FieldGroup>(StringComparer.Ordinal);
        foreach (Field field in fields)
        {
            if (!index.TryGetValue(field.Name, out FieldGroup? group))
            {
                group = new FieldGroup(field.Name, []);
                index.Add(field.Name, group);
                groups.Add(group);
            }

            group.Fields.Add(field);
        }

        return groups;
    }
}
