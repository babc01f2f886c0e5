using System.Text.Json;

namespace Router.EndToEnd.Tests.Support;

/// <summary>The simulator's record (docs/simulator.md, "The record").</summary>
internal sealed class SimulatorRecord(IReadOnlyList<JsonElement> lines)
{
    public IReadOnlyList<JsonElement> Lines => lines;

    public static SimulatorRecord Read(string path) => new(JsonLines.Read(path));

    /// <summary>The lines of one kind, of one login or of all.</summary>
    public IEnumerable<JsonElement> Of(string what, string? login = null) => lines.Where(line =>
        line.GetProperty("what").GetString() == what && (login is null || line.GetProperty("login").GetString() == login));

    /// <summary>The events that a client got whole, or may have.</summary>
    public IEnumerable<JsonElement> Told() => Of("event").Where(line => OutcomeOf(line) is "sent" or "torn-off");

    /// <summary>How many events a client got whole.</summary>
    public int Sent => Of("event").Count(line => OutcomeOf(line) is "sent");

    public static string OutcomeOf(JsonElement line) => line.GetProperty("outcome").GetString()!;
}
