using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Subscriptions;

/// <summary>One attempt to have a wish fulfilled.</summary>
/// <param name="Category">What it is about.</param>
/// <param name="IsSubscribe">Whether to subscribe; otherwise to take the subscription back.</param>
/// <param name="Attempt">Which attempt of this wish it is; only the answer to the last one counts.</param>
/// <param name="Timeout">How long to wait for the answer.</param>
internal sealed record WishedCommand(Category Category, bool IsSubscribe, int Attempt, TimeSpan Timeout)
{
    /// <summary>The command, without its ID.</summary>
    public AgentCommand ToCommand() =>
        IsSubscribe ? AgentCommand.Subscribe(id: null, Category) : AgentCommand.Unsubscribe(id: null, Category);
}
