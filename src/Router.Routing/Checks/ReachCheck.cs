using Router.Protocol.Vocabulary;
using Router.Routing.Conditions;
using Router.Routing.Configuration;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Routing.Checks;

/// <summary>Warns of routes that no event comes to: nobody can subscribe to them, or another route takes everything before.</summary>
internal sealed class ReachCheck(DiagnosticBag bag, RouterConfiguration configuration)
{
    private RouteDefinition? _catchAll;

    /// <summary>Looks at the next route of the file.</summary>
    public void Check(RouteDefinition route)
    {
        if (!route.Enabled)
        {
            return;
        }

        if (_catchAll is not null && !route.When.All(CompiledRoute.NamesRouter))
        {
            bag.Add(Messages.Unreachable, route.Position, _catchAll.Name, _catchAll.Position.Line);
        }

        foreach (Alternative alternative in route.When.Where(alternative => !CompiledRoute.NamesRouter(alternative)))
        {
            CheckSubscriptions(route, alternative);
        }

        bool takesAll = route is { Stop: true, Sample: null } && route.When.Any(alternative => alternative.Conditions.Count == 0);
        _catchAll ??= takesAll ? route : null;
    }

    private void CheckSubscriptions(RouteDefinition route, Alternative alternative)
    {
        Category[] needs = [.. SubscriptionNeeds.Of(alternative, configuration.Subjects.Count)];
        if (needs.Length > 0 && Array.TrueForAll(needs, category => configuration.Agents.Never.Any(pattern => pattern.Covers(category))))
        {
            bag.Add(Messages.NeverSubscribed, route.Position);
        }

        SubjectCondition? @object = alternative.SubjectConditions.FirstOrDefault(condition => condition.Subject.Name is SubjectWord.Object);
        SubjectCondition? mode = alternative.SubjectConditions.FirstOrDefault(condition => condition.Subject.Name is SubjectWord.Mode);
        bool isKnown = needs.Any(category => Category.Known.Contains(category));

        // Words that nobody knows are the vocabulary's to warn of; here the words are right and do not go together.
        if (!isKnown && AreKnown(@object, Objects.Find) && AreKnown(mode, Modes.Find) && (@object ?? mode) is { } condition)
        {
            string[] words = [.. alternative.SubjectConditions
                .Where(item => item.Subject.Name is SubjectWord.Mode or SubjectWord.Object or SubjectWord.Initiator)
                .Select(item => item.ToString())];
            bag.Add(Messages.NotSubscribable, condition.Position, string.Join(", ", words));
        }
    }

    private static bool AreKnown(SubjectCondition? condition, Find find) =>
        condition?.Test.Literals is not { } literals || literals.Keys.All(key => find(key) is not null);

    private delegate string? Find(ReadOnlySpan<char> text);
}
