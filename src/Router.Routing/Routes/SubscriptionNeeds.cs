using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Conditions;
using Router.Routing.Configuration;

namespace Router.Routing.Routes;

/// <summary>
/// Derives from routes what has to be subscribed to: of the categories that the app is known to accept those whose events a route
/// could take, and any other that it names with all three words.
/// </summary>
internal static class SubscriptionNeeds
{
    public static IReadOnlySet<Category> Of(IEnumerable<RouteDefinition> routes, IReadOnlyList<CategoryPattern> never, int slots) =>
        routes
            .SelectMany(route => route.When)
            .SelectMany(alternative => Of(alternative, slots))
            .Where(category => !never.Any(pattern => pattern.Covers(category)))
            .ToHashSet();

    /// <summary>What one map of conditions needs.</summary>
    public static IEnumerable<Category> Of(Alternative alternative, int slots) =>
        Category.Known.Where(category => CanTake(alternative, category, slots)).Union(Named(alternative));

    private static bool CanTake(Alternative alternative, Category category, int slots)
    {
        // Only the three words are asked, so nothing else of the event matters.
        var @event = new AgentEvent { Mode = category.Mode, Object = category.Object, Initiator = category.Initiator };
        var facts = new EventFacts(@event, login: "", receivedAt: default, TimeZoneInfo.Utc, slots);
        return alternative.SubjectConditions
            .Where(condition => condition.Subject.Name is SubjectWord.Mode or SubjectWord.Object or SubjectWord.Initiator)
            .All(condition => condition.Test.Passes(condition.Subject.Read(@event, login: ""), facts));
    }

    private static IEnumerable<Category> Named(Alternative alternative)
    {
        if (alternative.LiteralsOf(SubjectWord.Mode) is not { } modes
            || alternative.LiteralsOf(SubjectWord.Object) is not { } objects
            || alternative.LiteralsOf(SubjectWord.Initiator) is not { } initiators)
        {
            return [];
        }

        return
            from mode in modes.Keys
            from @object in objects.Keys
            where !@object.Equals(RouterEvents.Object, StringComparison.OrdinalIgnoreCase)
            from initiator in initiators.Keys
            select new Category(Modes.Find(mode) ?? mode, Objects.Find(@object) ?? @object, Initiators.Find(initiator) ?? initiator);
    }
}
