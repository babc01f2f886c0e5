using Router.Routing.Conditions;
using Router.Routing.Configuration;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Routing.Checks;

/// <summary>What <c>check</c> warns of: names that were never seen, and rules that cannot match. None of it keeps a file from being used.</summary>
public static class ConfigurationCheck
{
    /// <summary>The warnings for a configuration, in the order of the file.</summary>
    public static IReadOnlyList<Diagnostic> Run(RouterConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var bag = new DiagnosticBag(configuration.File);
        var vocabulary = new VocabularyCheck(bag);
        var reach = new ReachCheck(bag, configuration);
        foreach (RouteDefinition route in configuration.Routes)
        {
            foreach (Alternative alternative in route.When)
            {
                vocabulary.Check(alternative);
                new CarriedCheck(bag, alternative, configuration.Subjects.Count).Run();
            }

            reach.Check(route);
        }

        return bag.InOrder();
    }
}
