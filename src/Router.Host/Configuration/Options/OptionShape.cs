using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Router.Sinks.Abstractions.Options;

namespace Router.Host.Configuration.Options;

/// <summary>One option of a record: its name in the file, and what it takes.</summary>
internal sealed class OptionShape
{
    // It holds no type that nobody else does: those of a plugin that is used no more go away.
    private static readonly ConditionalWeakTable<Type, IReadOnlyList<OptionShape>> Known = [];

    private OptionShape(PropertyInfo property)
    {
        Property = property;
        Name = NameOf(property.Name);
        ValueType = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Kind = KindOf(ValueType, property);
        Description = property.GetCustomAttribute<OptionAttribute>();
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        IsAddress = property.IsDefined(typeof(AddressAttribute));
        Template = property.GetCustomAttribute<TemplateAttribute>();
    }

    /// <summary>The name in the file, in kebab-case.</summary>
    public string Name { get; }

    /// <summary>The property that holds it.</summary>
    public PropertyInfo Property { get; }

    /// <summary>The property's type, without its nullability.</summary>
    public Type ValueType { get; }

    /// <summary>What it takes.</summary>
    public OptionKind Kind { get; }

    /// <summary>What it means, and its range.</summary>
    public OptionAttribute? Description { get; }

    /// <summary>Whether it has to be given.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether it tells destinations apart.</summary>
    public bool IsAddress { get; }

    /// <summary>What it is made by where the file does not say; <see langword="null"/> when it is no template.</summary>
    public TemplateAttribute? Template { get; }

    /// <summary>The names that a choice takes.</summary>
    public IReadOnlyList<string> Choices => [.. Enum.GetNames(ValueType).Select(NameOf)];

    /// <summary>The options of a record, in the order of their declaration.</summary>
    public static IReadOnlyList<OptionShape> Of(Type record) => Known.GetValue(record, static type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => new OptionShape(property)),
    ]);

    /// <summary>A record with all its defaults; those that are required are not set.</summary>
    public static object Default(Type record) =>
        Activator.CreateInstance(record) ?? throw new InvalidOperationException($"{record} has no defaults.");

    /// <summary>Gives one record the options of another of its type.</summary>
    public static void Copy(object from, object to)
    {
        foreach (OptionShape shape in Of(from.GetType()))
        {
            shape.Property.SetValue(to, shape.Property.GetValue(from));
        }
    }

    /// <summary>The name in the file of a property or of an enum's value.</summary>
    public static string NameOf(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static OptionKind KindOf(Type type, PropertyInfo property) => type switch
    {
        _ when type == typeof(string) => OptionKind.Text,
        _ when type == typeof(bool) => OptionKind.Flag,
        _ when type == typeof(int) => OptionKind.Count,
        _ when type == typeof(long) => OptionKind.Size,
        _ when type == typeof(TimeSpan) => OptionKind.Duration,
        _ when type == typeof(Uri) => OptionKind.Address,
        _ when type == typeof(Secret) => OptionKind.Secret,
        _ when type.IsEnum => OptionKind.Choice,
        _ when type == typeof(IReadOnlyList<string>) => OptionKind.Texts,
        _ when type == typeof(IReadOnlyList<Secret>) => OptionKind.Secrets,
        _ when type == typeof(IReadOnlyDictionary<string, string>) => OptionKind.TextMap,
        _ when type == typeof(IReadOnlyDictionary<string, Secret>) => OptionKind.SecretMap,
        _ when type.IsClass && type != typeof(object) => OptionKind.Group,
        _ => throw new NotSupportedException($"{property.DeclaringType}.{property.Name}: options cannot be a {type}."),
    };
}
