using System.Text.Json;
using System.Text.Json.Serialization;
using Router.Protocol.Vocabulary;

namespace Router.Host.Control;

/// <summary>Writes a category as people read it: <c>ServicesClients/Call/incoming</c>.</summary>
internal sealed class CategoryConverter : JsonConverter<Category>
{
    public override Category Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()?.Split('/') is [var mode, var @object, var initiator]
            ? new Category(mode, @object, initiator)
            : throw new JsonException("A category is Mode/Object/Initiator.");

    public override void Write(Utf8JsonWriter writer, Category value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
