using HandlebarsDotNet;
using HandlebarsDotNet.IO;
using Router.Sinks.Texts.Data;

namespace Router.Sinks.Texts.Engine;

/// <summary>Prints <see cref="TextValue"/>, which the engine would print as a list.</summary>
internal sealed class TextValueFormatter : IFormatterProvider, IFormatter
{
    public bool TryCreateFormatter(Type type, out IFormatter formatter)
    {
        formatter = this;
        return typeof(TextValue).IsAssignableFrom(type);
    }

    public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write(value!.ToString()!);
}
