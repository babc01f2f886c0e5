using System.Globalization;

namespace Router.Routing.Tests.Support;

/// <summary>Rules and events of a small world, so that they meet often.</summary>
internal static class RandomRules
{
    private static readonly string[] Modes = ["ServicesClients", "Colleagues", "Softphone", "Else"];
    private static readonly string[] Objects = ["Call", "Message", "Treatment", "Router", "Else"];
    private static readonly string[] States = ["Started", "Finished", "SinkDown"];
    private static readonly string[] Values = ["a", "B", "7", "12", "531ef6c7deb811e0ad02000c2926d843", "x y"];
    private static readonly string[] Names = ["X", "Y", "Z"];

    public static string Fields(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Field(random)));

    public static string Event(Random random)
    {
        string mode = random.Next(4) == 0 ? "" : $" Mode=\"{Pick(random, Modes)}\"";
        string state = random.Next(4) == 0 ? "" : $" State=\"{Pick(random, States)}\"";
        return $"<Event Object=\"{Pick(random, Objects)}\"{mode}{state}>{Fields(random)}</Event>";
    }

    public static string Test(Random random, int depth) => random.Next(depth > 0 ? 10 : 3) switch
    {
        0 or 1 or 2 => Value(random),
        3 => $"[{Test(random, depth - 1)}, {Test(random, depth - 1)}]",
        4 => $"{{ not: {Test(random, depth - 1)} }}",
        5 => $"{{ is: {Value(random)}, at-least: {random.Next(20).ToString(CultureInfo.InvariantCulture)} }}",
        6 => "{ glob: '*a*' }",
        7 => "{ exists: true }",
        8 => $"{{ field: {Pick(random, Names)} }}",
        _ => $"{{ below: {random.Next(20).ToString(CultureInfo.InvariantCulture)}, not: {Test(random, depth - 1)} }}",
    };

    public static string Routes(Random random) =>
        "routes:\n" + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(number => Route(random, number)));

    private static string Route(Random random, int number)
    {
        string when = random.Next(5) switch
        {
            0 => "",
            1 => $", when: [{Map(random)}, {Map(random)}]",
            2 => $", when: {{ not: {Map(random)}, object: {Words(random, Objects)} }}",
            _ => $", when: {Map(random)}",
        };
        string to = random.Next(2) == 0 ? "archive" : $"[tg, {{ sink: tg, chat: c{random.Next(3).ToString(CultureInfo.InvariantCulture)} }}]";
        string stop = random.Next(6) == 0 ? ", stop: true" : "";
        string sample = random.Next(6) == 0 ? ", sample: 50%" : "";
        return $"  - {{ name: r{number.ToString(CultureInfo.InvariantCulture)}{when}, to: {to}{stop}{sample} }}\n";
    }

    private static string Map(Random random)
    {
        var keys = new List<string>();
        AddSometimes(random, keys, () => $"mode: {Words(random, Modes)}");
        AddSometimes(random, keys, () => $"object: {Words(random, Objects)}");
        AddSometimes(random, keys, () => $"state: {Words(random, States)}");
        foreach (string name in Names)
        {
            AddSometimes(random, keys, () => $"{name}: {Test(random, depth: 1)}");
        }

        return keys.Count == 0 ? "{ login: \"1\" }" : $"{{ {string.Join(", ", keys)} }}";
    }

    private static void AddSometimes(Random random, List<string> keys, Func<string> key)
    {
        if (random.Next(2) == 0)
        {
            keys.Add(key());
        }
    }

    private static string Words(Random random, string[] words) => random.Next(4) switch
    {
        0 => $"[{Pick(random, words)}, {Pick(random, words)}]",
        1 => $"{{ not: {Pick(random, words)} }}",
        _ => Pick(random, words).ToUpperInvariant(),
    };

    private static string Value(Random random) => $"'{Pick(random, Values)}'";

    private static string Field(Random random)
    {
        string name = Pick(random, Names);
        return $"<{name}>{Pick(random, Values)}</{name}>";
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
