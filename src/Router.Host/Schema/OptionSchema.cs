using System.Text.Json.Nodes;
using Router.Host.Configuration.Options;
using Router.Routing.Diagnostics;

namespace Router.Host.Schema;

/// <summary>The schema of options records.</summary>
internal static class OptionSchema
{
    /// <summary>The keys of a record.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> KeysOf(Type record)
    {
        object defaults = OptionShape.Default(record);
        return OptionShape.Of(record).Select(shape => KeyValuePair.Create(shape.Name, Of(shape, shape.Property.GetValue(defaults))));
    }

    /// <summary>The keys of a record that have to be there.</summary>
    public static IEnumerable<string> RequiredOf(Type record) => OptionShape.Of(record).Where(shape => shape.IsRequired).Select(shape => shape.Name);

    private static JsonObject Of(OptionShape shape, object? usual)
    {
        JsonObject node = shape.Kind switch
        {
            OptionKind.Flag => new JsonObject { ["type"] = "boolean" },
            OptionKind.Count => new JsonObject { ["anyOf"] = new JsonArray(NumberOf(shape), Pattern(@"^\$\{")) },
            OptionKind.Size => new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "integer" }, Pattern(@"^([0-9.]+ *(KB|MB|GB)?|\$\{.*)$")) },
            OptionKind.Duration => Pattern(@"^([0-9.]+ *[smhd]|\$\{.*)$"),
            OptionKind.Choice => SchemaNode.Words(shape.Choices),
            OptionKind.Texts or OptionKind.Secrets => SchemaNode.OneOrMany(SchemaNode.Scalar),
            OptionKind.TextMap or OptionKind.SecretMap => SchemaNode.MapOf(SchemaNode.Scalar()),
            OptionKind.Group => SchemaNode.Map(KeysOf(shape.ValueType), RequiredOf(shape.ValueType)),
            _ => SchemaNode.Scalar(),
        };
        Bilingual range = OptionRange.Of(shape);
        string byDefault = OptionText.Of(shape, usual) is { } text ? $" [{text}]" : "";
        return node.About(
            $"{shape.Description?.Russian}{Suffix(range.Russian)}{byDefault}",
            $"{shape.Description?.English}{Suffix(range.English)}{byDefault}");
    }

    private static JsonObject NumberOf(OptionShape shape)
    {
        var number = new JsonObject { ["type"] = "integer" };
        if (shape.Description is { } description && double.IsFinite(description.Min))
        {
            number["minimum"] = description.Min;
        }

        if (shape.Description is { } limited && double.IsFinite(limited.Max))
        {
            number["maximum"] = limited.Max;
        }

        return number;
    }

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static string Suffix(string range) => range.Length == 0 ? "" : $" ({range})";
}
