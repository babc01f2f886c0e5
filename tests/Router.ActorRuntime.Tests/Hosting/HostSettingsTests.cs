using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Router.ActorRuntime.Tests.Hosting;

/// <summary>What a host's system is set up with.</summary>
public sealed class HostSettingsTests
{
    private const string Both = "own { first = 1, second = 1 }";
    private const string One = "own.second = 2";

    [Theory]
    [InlineData(HoconAddMode.Prepend, 1, 2)]
    [InlineData(HoconAddMode.Append, 1, 1)]
    [InlineData(HoconAddMode.Replace, 0, 2)]
    public void The_mode_says_which_settings_win(HoconAddMode mode, int first, int second)
    {
        Config settings = Builder().AddHocon(Both, HoconAddMode.Append).AddHocon(One, mode).Configuration.Value;
        settings.GetInt("own.first").ShouldBe(first);
        settings.GetInt("own.second").ShouldBe(second);
    }

    [Fact]
    public void A_mode_that_nobody_named_appends() => default(HoconAddMode).ShouldBe(HoconAddMode.Append);

    [Fact]
    public async Task Settings_come_from_a_file_too()
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Both);
            Builder().AddHoconFile(file, HoconAddMode.Prepend).Configuration.Value.GetInt("own.second").ShouldBe(1);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_time_an_Ask_waits_is_a_setting_and_zero_is_without_end()
    {
        Builder().WithActorAskTimeout(TimeSpan.FromMilliseconds(1500)).Configuration.Value
            .GetTimeSpan("akka.actor.ask-timeout").ShouldBe(TimeSpan.FromMilliseconds(1500));
        Builder().WithActorAskTimeout(TimeSpan.Zero).Configuration.Value.GetString("akka.actor.ask-timeout").ShouldBe("infinite");
    }

    [Fact]
    public async Task A_setup_of_ones_own_reaches_the_system()
    {
        var own = new OwnSetup("mine");
        AkkaConfigurationBuilder? builder = null;
        using IHost host = await QuietHost.StartAsync(akka => builder = akka.AddSetup(own));
        builder!.Setups.ShouldContain(own);
        await host.StopAsync();
    }

    [Fact]
    public async Task Extensions_are_there_when_actors_start()
    {
        bool there = false;
        using IHost host = await QuietHost.StartAsync(akka => akka
            .WithActors((system, _) => there = system.HasExtension<Own>())
            .WithExtension<OwnProvider>()
            .WithExtensions(typeof(OwnProvider)));
        there.ShouldBeTrue();
        host.Services.GetRequiredService<ActorSystem>().TryGetExtension(out Own own).ShouldBeTrue();
        own.System.Name.ShouldBe("hosted");
        await host.StopAsync();
    }

    [Fact]
    public async Task Extensions_that_the_settings_name_are_there_beside_the_builders()
    {
        using IHost host = await QuietHost.StartAsync(akka => akka
            .AddHocon($"akka.extensions = [\"{typeof(OtherProvider).AssemblyQualifiedName}\"]", HoconAddMode.Prepend)
            .WithExtension<OwnProvider>());
        ActorSystem system = host.Services.GetRequiredService<ActorSystem>();
        system.HasExtension<Own>().ShouldBeTrue();
        system.HasExtension<Other>().ShouldBeTrue();
        await host.StopAsync();
    }

    private static AkkaConfigurationBuilder Builder() => new(new ServiceCollection(), "never");

    private sealed class OwnSetup(string text) : Setup
    {
        public override string ToString() => text;
    }

    private sealed record Own(ActorSystem System) : IExtension;

    private sealed class OwnProvider : ExtensionIdProvider<Own>
    {
        public override Own CreateExtension(ExtendedActorSystem system) => new(system);
    }

    private sealed class Other : IExtension;

    private sealed class OtherProvider : ExtensionIdProvider<Other>
    {
        public override Other CreateExtension(ExtendedActorSystem system) => new();
    }
}
