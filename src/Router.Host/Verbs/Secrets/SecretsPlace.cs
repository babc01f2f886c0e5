using System.CommandLine;
using Router.Host.CommandLine;
using Router.Host.Configuration;
using Router.Host.Configuration.Secrets;
using Router.Host.Control;
using Router.Host.Verbs.Online;
using Router.Routing.Diagnostics;

namespace Router.Host.Verbs.Secrets;

/// <summary>What the verbs have in common: the secrets of one configuration, who uses them, and the Router that may run with it.</summary>
internal sealed class SecretsPlace
{
    private readonly CliContext _context;
    private readonly ParseResult _parsed;
    private readonly string _path;

    private SecretsPlace(CliContext context, ParseResult parsed, string path)
    {
        _context = context;
        _parsed = parsed;
        _path = path;
        Store = new SecretStore(LoadedConfiguration.SecretsFolderOf(path));
    }

    /// <summary>The secrets.</summary>
    public SecretStore Store { get; }

    /// <summary>Does something with the secrets of the configuration that is meant; what goes wrong with files is told.</summary>
    public static async Task<int> WorkAsync(CliContext context, ParseResult parsed, Func<SecretsPlace, Task<int>> act)
    {
        if (ConfigurationOpener.FindFile(context, parsed) is not { } path)
        {
            return ExitCodes.Usage;
        }

        var place = new SecretsPlace(context, parsed, path);
        try
        {
            return await act(place);
        }
        catch (Exception exception) when (FileTrouble.Of(exception) is { } trouble)
        {
            await context.Error.WriteLineAsync(context.Say(CliMessages.NotWritten, place.Shown(place.Store.Folder), trouble));
            return ExitCodes.Failed;
        }
    }

    /// <summary>A path as people know it.</summary>
    public string Shown(string path) => ConfigurationOpener.ShownAs(path, _context);

    /// <summary>The full path of a file that was named on the command line.</summary>
    public string FullPath(string file) => Path.GetFullPath(file, _context.WorkingFolder);

    /// <summary>Who uses which secret, as far as the configuration can be read.</summary>
    /// <returns>The users by secret, and whether these are all.</returns>
    public (ILookup<string, string> Users, bool IsComplete) FindUsers()
    {
        LoadResult result = ConfigurationOpener.LoaderOf(_context).Load(_path);
        bool isComplete = result.Diagnostics.All(item => item.Severity != Severity.Error || item.Code == Messages.SecretUnset.Code);
        return (
            result.References
                .Where(use => use.Reference.Kind == ReferenceKind.Secret)
                .Select(use => (use.Reference.Name, Sink: use.Sink ?? Path.GetFileName(_path)))
                .Distinct()
                .ToLookup(use => use.Name, use => use.Sink, StringComparer.Ordinal),
            isComplete);
    }

    /// <summary>Lets the Router that runs take the new secrets at once. When none runs, there is nothing to do.</summary>
    public Task<int> TellAsync() => OnlineVerb.RunAsync(
        _context,
        _parsed,
        _parsed.GetValue(_context.Options.Config),
        async client =>
        {
            ReloadReport report = await client.ReloadAsync(CancellationToken.None);
            if (report.Outcome == ReloadOutcome.Refused)
            {
                await _context.Error.WriteLineAsync(_context.Say(CliMessages.SecretNotTaken, string.Join("; ", report.Lines)));
            }
            else
            {
                foreach (string line in report.Lines)
                {
                    await _context.Out.WriteLineAsync(line);
                }
            }

            return ExitCodes.Done;
        },
        _ => Task.FromResult(ExitCodes.Done));
}
