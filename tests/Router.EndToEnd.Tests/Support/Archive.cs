using System.Text.Json;

namespace Router.EndToEnd.Tests.Support;

/// <summary>The configuration that most tests use: everything goes to one file.</summary>
internal static class Archive
{
    public const string Sink = "archive";

    public const string Sinks = "sinks: { archive: { type: file, path: events.jsonl } }";

    public const string Everything = $$"""
        {{Sinks}}
        routes:
          - { name: everything, to: archive }
        """;

    /// <summary>What the file holds by now.</summary>
    public static IReadOnlyList<JsonElement> Read(TestFolder folder) => JsonLines.Read(folder.PathOf("events.jsonl"));

    /// <summary>Waits until the sink has delivered so many events.</summary>
    public static Task WaitForArchivedAsync(this RouterProcess router, int count) =>
        router.WaitForStatusAsync(state => state.DeliveredBy(Sink) >= count);
}
