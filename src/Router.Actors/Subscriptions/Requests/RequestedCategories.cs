using Akka.Actor;
using Router.Journal.StateFiles;
using Router.Protocol.Vocabulary;
using Router.Routing.Configuration;

namespace Router.Actors.Subscriptions.Requests;

/// <summary>What people asked to be subscribed to besides what routes need, and what of all that <c>agents.never</c> takes away.</summary>
/// <param name="named">Those that are stored.</param>
internal sealed class RequestedCategories(IReadOnlyList<NamedSubscription> named)
{
    private readonly Dictionary<IActorRef, HoldSubscription> _held = [];

    /// <summary>Those with a name.</summary>
    public IReadOnlyList<NamedSubscription> Named { get; set; } = named;

    /// <summary>What is never subscribed to, by the rules in force.</summary>
    public IReadOnlyList<CategoryPattern> Never { get; set; } = [];

    /// <summary>The named ones as they would be with this one, in the place of one of its name.</summary>
    public IReadOnlyList<NamedSubscription> With(NamedSubscription subscription) => [.. Without(subscription.Name), subscription];

    /// <summary>The named ones as they would be without that of this name.</summary>
    public IReadOnlyList<NamedSubscription> Without(string name) =>
        [.. Named.Where(item => !string.Equals(item.Name, name, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Takes note of one that lasts as long as its holder.</summary>
    public void Hold(HoldSubscription hold) => _held[hold.Holder] = hold;

    /// <summary>The holder is gone.</summary>
    /// <returns>Whether it held one.</returns>
    public bool Release(IActorRef holder) => _held.Remove(holder);

    /// <summary>All that is wanted of a login.</summary>
    /// <param name="login">The login.</param>
    /// <param name="needed">What routes need.</param>
    public IReadOnlySet<Category> Of(string login, IReadOnlySet<Category> needed)
    {
        IEnumerable<Category> asked = Named.Where(item => IsFor(item.Login, login)).SelectMany(item => item.Categories)
            .Concat(_held.Values.Where(item => IsFor(item.Login, login)).SelectMany(item => item.Categories));
        return needed.Union(asked.Where(category => !IsNever(category))).ToHashSet();
    }

    /// <summary>What of these is never subscribed to.</summary>
    public IReadOnlyList<Category> ExcludedOf(IReadOnlyList<Category> categories) => [.. categories.Where(IsNever)];

    private bool IsNever(Category category) => Never.Any(pattern => pattern.Covers(category));

    private static bool IsFor(string? asked, string login) => asked is null || string.Equals(asked, login, StringComparison.OrdinalIgnoreCase);
}
