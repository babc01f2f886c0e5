using Router.Host.History;
using Router.Host.History.DeadLetters;
using Router.Host.History.Replaying;

namespace Router.Host.Control;

/// <summary>What people ask of the journal of a Router that runs, and what they let it do with its deliveries.</summary>
internal interface IControlledJournal : IHistory
{
    /// <summary>Puts dead letters back in the queue.</summary>
    /// <exception cref="RefusedException">Too much or too little is meant.</exception>
    public Task<DeadLettersDone> RetryDeadLettersAsync(DeadLetterOrder order, CancellationToken cancellationToken);

    /// <summary>Gives dead letters up.</summary>
    /// <inheritdoc cref="RetryDeadLettersAsync"/>
    public Task<DeadLettersDone> DiscardDeadLettersAsync(DeadLetterOrder order, CancellationToken cancellationToken);

    /// <summary>Lets a sink get events again.</summary>
    /// <exception cref="RefusedException">The order cannot be carried out as it is.</exception>
    public Task<ReplayReport> ReplayAsync(ReplayOrder order, CancellationToken cancellationToken);
}
