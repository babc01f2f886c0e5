using System.Text;
using System.Text.Json;
using Router.EndToEnd.Tests.Support;
using Router.Sinks;
using Router.Sinks.Abstractions;

namespace Router.EndToEnd.Tests.Secrets;

/// <summary>
/// Every built-in sink runs against receivers that refuse and echo what they were sent, its secrets change meanwhile, and people ask for
/// everything that can be asked: nothing that was written anywhere holds a secret, in any notation.
/// </summary>
public sealed class SecretsNowhereTests
{
    [Fact]
    public async Task NoSecret_IsInAnythingThatIsWritten()
    {
        using var folder = new TestFolder();
        await using var sinks = new EchoedSinks(folder);
        foreach (ISinkFactory factory in BuiltInSinks.All)
        {
            sinks.Add(factory.Type);
        }

        string login = TestFolder.NewLogin();
        var written = new List<(string Where, string Text)>();
        await using (SimulatorProcess simulator = await SimulatorProcess.StartAsync(folder, [login], "--day", "--rate", "200", "--count", "20", "--seed", "7", "--stay"))
        await using (RouterProcess router = await RouterProcess.StartAsync(folder, RouterProcess.Configuration([login], sinks.Sections), sinks.Environment))
        {
            await router.WaitForSubscriptionsAsync(login);
            await simulator.TypeAsync("event Call.Finished.Softphone CallFrom=+74951234567");
            await WaitForFailuresAsync(router, sinks);
            await AskAsync(router, sinks, written);

            sinks.Change();
            await router.Program.WaitForOutputAsync("[RT420]");
            await router.Control.ReloadAsync();
            foreach (string sink in sinks.Failing)
            {
                // The outage is no reason to wait with the new secrets.
                await router.Control.PauseAsync(sink);
                await router.Control.ResumeAsync(sink);
            }

            HiddenText[] sent = [.. sinks.All.Where(text => text.Name.EndsWith("-bearer", StringComparison.Ordinal))];
            await simulator.TypeAsync("status Away");
            await Eventually.TrueAsync(
                () => sent.All(text => sinks.Received.Contains(text.Text, StringComparison.Ordinal)),
                () => $"Not all old and new secrets were sent.\n{router.Program.Story()}");
            await AskAsync(router, sinks, written);
            await router.StopAsync();
            written.Add(("standard output", string.Join('\n', router.Program.Output)));
            written.Add(("standard error", string.Join('\n', router.Program.Errors)));
        }

        written.AddRange(Files(folder));

        // The echoes came through, with stars in the secrets' place.
        written.ShouldContain(item => item.Where.StartsWith("dead-letters", StringComparison.Ordinal) && item.Text.Contains("***", StringComparison.Ordinal));
        written.ShouldContain(item => item.Where.EndsWith("journal.db", StringComparison.Ordinal));
        written.ShouldContain(item => item.Where.EndsWith(".log", StringComparison.Ordinal));
        Found(sinks.All, written).ShouldBeEmpty();
    }

    private static Task WaitForFailuresAsync(RouterProcess router, EchoedSinks sinks) => router.WaitForStatusAsync(state =>
        sinks.Rejecting.TrueForAll(sink => state.Sink(sink)?.GetProperty("dead").GetInt64() > 0)
        && sinks.Failing.TrueForAll(sink => state.HasFailed(sink)));

    /// <summary>All that people and programs can ask a running Router and its files.</summary>
    private static async Task AskAsync(RouterProcess router, EchoedSinks sinks, List<(string Where, string Text)> written)
    {
        foreach (string verb in (string[])
            [
                "status", "status --json", "routes", "sinks list --json", "dead-letters list", "dead-letters list --json", "trace Away",
                "reload", "config", "config --json", "check", "secrets list", "secrets list --json", $"sinks test {sinks.Failing[0]}",
            ])
        {
            written.Add((verb, await RunAsync(router, sinks, verb.Split(' '))));
        }

        using var list = JsonDocument.Parse(written.Last(item => item.Where == "dead-letters list --json").Text);
        foreach (JsonElement letter in list.RootElement.GetProperty("letters").EnumerateArray().Take(3))
        {
            string id = letter.GetProperty("id").GetString()!;
            written.Add(($"dead-letters show {id}", await RunAsync(router, sinks, "dead-letters", "show", id)));
        }

        // The journal's latest pages are in its log only while it is open.
        written.AddRange(Files(Path.GetDirectoryName(router.ConfigurationPath)!));
    }

    private static async Task<string> RunAsync(RouterProcess router, EchoedSinks sinks, params string[] args)
    {
        await using var program = ProgramProcess.Start("router.dll", [.. args, "--config", router.ConfigurationPath, "--lang", "en"], sinks.Environment);
        program.CloseInput();
        await program.WaitForExitAsync();
        return string.Join('\n', [.. program.Output, .. program.Errors.Count > 0 ? (string[])["", .. program.Errors] : []]);
    }

    private static IEnumerable<(string Where, string Text)> Files(TestFolder folder) => Files(folder.Path);

    /// <summary>All files but those that secrets come from.</summary>
    private static IEnumerable<(string Where, string Text)> Files(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(folder, path)
        where !name.StartsWith("secrets", StringComparison.Ordinal) && !name.StartsWith("files", StringComparison.Ordinal)
        where Path.GetExtension(name) is not (".sock" or ".lock")
        select (name, Read(path));

    private static string Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        // Zeros would end the message of a test that fails.
        return Encoding.UTF8.GetString(copy.ToArray()).Replace('\0', ' ');
    }

    private static IEnumerable<string> Found(IEnumerable<HiddenText> secrets, List<(string Where, string Text)> written) =>
        from secret in secrets
        from notation in secret.Notations().Distinct(StringComparer.Ordinal)
        from item in written
        let at = item.Text.IndexOf(notation, StringComparison.Ordinal)
        where at >= 0
        select $"{secret.Name} in {item.Where}: {item.Text[Math.Max(0, at - 80)..Math.Min(item.Text.Length, at + notation.Length + 20)]}";
}
