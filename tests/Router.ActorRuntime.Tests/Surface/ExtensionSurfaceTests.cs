using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>Extensions by their id, the settings an extension adds, and the setups a system was started with.</summary>
public sealed class ExtensionSurfaceTests : PatientKit
{
    [Fact]
    public void An_extension_is_made_once_by_an_id_of_its_type()
    {
        IExtensionId<Counting> id = new CountingId();
        Counting made = id.Apply(Sys);
        id.Get(Sys).ShouldBeSameAs(made);
        new CountingId().Get(Sys).ShouldBeSameAs(made);
        ((IExtensionId)id).Apply(Sys).ShouldBeSameAs(made);
        id.ExtensionType.ShouldBe(typeof(Counting));
        Sys.TryGetExtension(out Counting found).ShouldBeTrue();
        found.ShouldBeSameAs(made);
    }

    [Fact]
    public void A_fallback_of_an_extension_counts_below_the_users_settings()
    {
        using var system = ActorSystem.Create("fallback", "own.a = user");
        system.Settings.InjectTopLevelFallback("own { a = extension, b = extension }");
        system.Settings.Config.GetString("own.a").ShouldBe("user");
        system.Settings.Config.GetString("own.b").ShouldBe("extension");
    }

    [Fact]
    public void A_local_provider_may_be_named()
    {
        BootstrapSetup bootstrap = BootstrapSetup.Create().WithConfig("own = 1").WithActorRefProvider(ProviderSelection.Local.Instance);
        bootstrap.ActorRefProvider.Value.ShouldBe(ProviderSelection.Local.Instance);
        BootstrapSetup.Create().ActorRefProvider.HasValue.ShouldBeFalse();
        using var system = ActorSystem.Create("local", bootstrap);
        system.Settings.ProviderSelectionType.ShouldBeOfType<ProviderSelection.Local>();
        system.Settings.HasCluster.ShouldBeFalse();
        system.Settings.Setup.Get<BootstrapSetup>().Value.ShouldBeSameAs(bootstrap);
        system.Settings.Config.GetInt("own").ShouldBe(1);
    }

    [Fact]
    public async Task A_shutdown_keeps_a_reason_of_ones_own_which_need_not_say_anything()
    {
        using var system = ActorSystem.Create("reason");
        var reason = new Upgrade();
        await CoordinatedShutdown.Get(system).Run(reason);
        CoordinatedShutdown.Get(system).ShutdownReason.ShouldBeSameAs(reason);
    }

    private sealed class Upgrade : CoordinatedShutdown.Reason
    {
    }

    private sealed class Counting : IExtension
    {
    }

    private sealed class CountingId : ExtensionIdProvider<Counting>
    {
        public override Counting CreateExtension(ExtendedActorSystem system) => new();
    }
}
