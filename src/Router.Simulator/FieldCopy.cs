using Router.Protocol.Packets;

namespace Router.Simulator;

/// <summary>Builds a list of fields from another, with texts changed on the way.</summary>
internal static class FieldCopy
{
    /// <summary>The same list with every text, at any depth, as <paramref name="change"/> answers it for its name.</summary>
    public static FieldList Map(FieldList fields, Func<string, string, string> change)
    {
        var builder = new FieldListBuilder();
        foreach (Field field in fields)
        {
            Add(builder, field, change);
        }

        return builder.Build();
    }

    /// <summary>Adds a field with all that is inside it.</summary>
    public static void Add(FieldListBuilder builder, Field field) => Add(builder, field, static (_, text) => text);

    private static void Add(FieldListBuilder builder, Field field, Func<string, string, string> change)
    {
        string name = field.Name;
        string text = change(name, field.ToString());
        if (field.IsAttribute)
        {
            builder.AddAttribute(name, text);
            return;
        }

        builder.Open(name);
        foreach (Field child in field.Children)
        {
            if (child.IsAttribute)
            {
                Add(builder, child, change);
            }
        }

        builder.Text(text);
        foreach (Field child in field.Children)
        {
            if (!child.IsAttribute)
            {
                Add(builder, child, change);
            }
        }

        builder.Close();
    }
}
