using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Router.Benchmarks.Running;

switch (args)
{
    case [PipeToFile.Name]:
        await PipeToFile.RunAsync(Console.Out);
        return;
    case [IdleLogins.Name]:
        await IdleLogins.RunAsync(Console.Out);
        return;
    case [RestartGap.Name]:
        await RestartGap.RunAsync(Console.Out);
        return;
}

// In process: the generated project of an out-of-process run would have to obey the repository's build rules.
IConfig config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default);
BenchmarkSwitcher.FromAssembly(typeof(PipeToFile).Assembly).Run(args, config);
