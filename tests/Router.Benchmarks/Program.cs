using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Router.Benchmarks.Actors;
using Router.Benchmarks.Journal;
using Router.Benchmarks.Running;

if (args is [HostInMemory.Name, { } configuration])
{
    await HostInMemory.RunAsync(configuration);
    return;
}

Func<TextWriter, Task>? measure = args switch
{
    [PipeToFile.Name] => PipeToFile.RunAsync,
    [PipeToSink.Name] => PipeToSink.RunAsync,
    [IdleLogins.Name] => IdleLogins.RunAsync,
    [RestartGap.Name] => RestartGap.RunAsync,
    [JournalAppend.Name] => JournalAppend.RunAsync,
    [CatchUp.Name] => CatchUp.RunAsync,
    [StartUp.Name] => StartUp.RunAsync,
    [ActorRates.Name] => ActorRates.RunAsync,
    _ => null,
};
if (measure is not null)
{
    await measure(Console.Out);
    return;
}

// In process: the generated project of an out-of-process run would have to obey the repository's build rules.
IConfig config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default);
BenchmarkSwitcher.FromAssembly(typeof(PipeToFile).Assembly).Run(args, config);
