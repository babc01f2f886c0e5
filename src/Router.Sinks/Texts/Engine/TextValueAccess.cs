using HandlebarsDotNet.Iterators;
using HandlebarsDotNet.MemberAccessors;
using HandlebarsDotNet.ObjectDescriptors;
using HandlebarsDotNet.PathStructure;
using Router.Sinks.Texts.Data;

namespace Router.Sinks.Texts.Engine;

/// <summary>Tells the engine how to reach into <see cref="TextValue"/>: by its members alone, never by reflection.</summary>
internal sealed class TextValueAccess : IObjectDescriptorProvider, IMemberAccessor
{
    public bool TryGetDescriptor(Type type, out ObjectDescriptor value)
    {
        bool isOurs = typeof(TextValue).IsAssignableFrom(type);
        value = isOurs ? new ObjectDescriptor(type, this, (_, _) => Array.Empty<object>(), _ => new EnumerableIterator<TextValue, object>()) : ObjectDescriptor.Empty;
        return isOurs;
    }

    public bool TryGetValue(object instance, ChainSegment memberName, out object value)
    {
        value = ((TextValue)instance).Member(memberName.TrimmedValue);
        return true;
    }
}
