using System.Globalization;
using Akka.Actor;

namespace Router.Benchmarks.Actors;

/// <summary>How fast actors do what they do all day, each against the same over bare channels in this very run.</summary>
internal static class ActorRates
{
    /// <summary>The word on the command line that starts it.</summary>
    public const string Name = "actors";

    private const int Rounds = 3;

    public static async Task RunAsync(TextWriter output)
    {
        using var system = ActorSystem.Create("bench", "akka.loglevel = OFF, akka.log-dead-letters = off");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores; the best of {Rounds} rounds; operations/s (bytes/operation)"));
        int pairs = 2 * Environment.ProcessorCount;
        await Compare(output, "ping-pong, 1 pair", () => PingPong.Actors(system, 1, 1_000_000), () => PingPong.Channels(1, 1_000_000));
        await Compare(output, $"ping-pong, {pairs} pairs", () => PingPong.Actors(system, pairs, 300_000), () => PingPong.Channels(pairs, 300_000));
        await Compare(output, "one-way Tell", () => FanIn.Actors(system, 1, 3_000_000), () => FanIn.Channels(1, 3_000_000));
        await Compare(output, "fan-in of 16", () => FanIn.Actors(system, 16, 200_000), () => FanIn.Channels(16, 200_000));
        await Compare(output, "create and stop", () => Births.Actors(system, 100_000), () => Births.Channels(100_000));
        await Compare(output, "Ask, one after the other", () => Asking.Actors(system, 300_000), () => Asking.Channels(300_000));
        double actor = await Births.BytesPerActor(system);
        double channel = await Births.BytesPerChannel();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"bytes per idle actor {actor:N0}, per idle channel with its reader {channel:N0}, ratio {actor / channel:0.00}"));
        await system.Terminate();
    }

    private static async Task Compare(TextWriter output, string name, Func<Task<long>> actors, Func<Task<long>> channels)
    {
        Rate? ours = null;
        Rate? bare = null;
        for (int round = 0; round < Rounds; round++)
        {
            ours = Rate.Better(ours, await Rate.Of(actors));
            bare = Rate.Better(bare, await Rate.Of(channels));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-26} {ours!.PerSecond,12:N0} ({ours.Bytes,6:N1})   channels {bare!.PerSecond,12:N0} ({bare.Bytes,6:N1})   ratio {ours.PerSecond / bare.PerSecond:0.00}"));
    }
}
