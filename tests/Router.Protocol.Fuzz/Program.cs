using System.Globalization;
using Router.Protocol.Fuzz;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (!FuzzOptions.TryParse(args, out FuzzOptions options, out string? error))
{
    await Console.Error.WriteLineAsync(error);
    return 2;
}

var corpus = Corpus.Load();
Console.WriteLine($"seed {options.Seed}, {corpus.Count} packets to begin with");
var run = new FuzzRun(options, corpus);
FuzzFailure? failure = run.Run();
if (failure is not null)
{
    await Console.Error.WriteLineAsync(failure.Describe(options.Seed));
    return 1;
}

run.WriteSummary(Console.Out);
if (options.Index is null)
{
    GrowthTable.Write(Console.Out);
}

return 0;
