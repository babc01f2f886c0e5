using Akka.Actor;

namespace Router.Actors.Deliveries.People;

/// <summary>Dead letters that a person wants tried again or given up.</summary>
/// <param name="DeliveryIds">Their ids.</param>
/// <param name="IsRequeue">Whether they are tried again.</param>
/// <param name="Asker">Who hears <see cref="DeadLettersHandled"/>.</param>
internal sealed record DeadLetterJob(IReadOnlyList<string> DeliveryIds, bool IsRequeue, IActorRef Asker);
