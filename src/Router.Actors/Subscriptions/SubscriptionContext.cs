using Akka.Actor;
using Router.Routing.Routes;

namespace Router.Actors.Subscriptions;

/// <summary>What a SubscriptionActor has to do with; it stays the same while rules and connections change.</summary>
/// <param name="Login">The login.</param>
/// <param name="Mode">The Mode; <see langword="null"/> for events that have none, and for what is left over.</param>
/// <param name="Object">The Object; the same.</param>
/// <param name="Commands">The login's CorrelationActor.</param>
/// <param name="Journal">The JournalActor.</param>
/// <param name="OncePer">What <c>once-per</c> remembers.</param>
/// <param name="TimeZone">The zone in which messages for people show times.</param>
internal sealed record SubscriptionContext(
    string Login,
    string? Mode,
    string? Object,
    IActorRef Commands,
    IActorRef Journal,
    OncePerWindow OncePer,
    TimeZoneInfo TimeZone);
