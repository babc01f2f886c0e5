using System.Text.RegularExpressions;

namespace Router.Durability.Tests.Syncs;

/// <summary>What <c>strace -f -y</c> wrote, as far as it is about files: which were written and which were synced, in the order of time.</summary>
internal static partial class SyscallTrace
{
    /// <summary>The calls in the order in which they ended: only then is what they do done.</summary>
    public static IReadOnlyList<FileCall> Read(IEnumerable<string> lines)
    {
        var begun = new Dictionary<string, (string Call, string File)>(StringComparer.Ordinal);
        List<FileCall> calls = [];
        foreach (string line in lines)
        {
            if (Whole().Match(line) is { Success: true } whole)
            {
                calls.Add(new FileCall(whole.Groups["call"].Value, whole.Groups["file"].Value));
            }
            else if (Begun().Match(line) is { Success: true } start)
            {
                begun[start.Groups["thread"].Value] = (start.Groups["call"].Value, start.Groups["file"].Value);
            }
            else if (Resumed().Match(line) is { Success: true } end && begun.Remove(end.Groups["thread"].Value, out (string Call, string File) first))
            {
                calls.Add(new FileCall(first.Call, first.File));
            }
        }

        return calls;
    }

    [GeneratedRegex(@"^(?<thread>\d+) +(?<call>\w+)\(\d+<(?<file>[^>]+)>.* = \d+$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?<thread>\d+) +(?<call>\w+)\(\d+<(?<file>[^>]+)>.*<unfinished \.\.\.>$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Begun();

    [GeneratedRegex(@"^(?<thread>\d+) +<\.\.\. \w+ resumed>.* = \d+$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Resumed();
}
