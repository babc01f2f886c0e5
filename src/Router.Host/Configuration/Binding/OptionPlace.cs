using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Host.Configuration.Binding;

/// <summary>Finds where an option stands in the file, for what is told of it.</summary>
internal static class OptionPlace
{
    /// <summary>Where an option stands, or the innermost group around it that is there.</summary>
    /// <param name="option">Its name; a dot reaches into a group.</param>
    /// <param name="options">The options as they are written.</param>
    /// <param name="whole">Where what they belong to stands.</param>
    public static SourcePosition Of(string option, MapNode? options, SourcePosition whole)
    {
        SourcePosition position = whole;
        ConfigNode? node = options;
        foreach (string name in option.Split('.'))
        {
            if ((node as MapNode)?.Find(name) is not { } entry)
            {
                break;
            }

            position = entry.KeyPosition;
            node = entry.Value;
        }

        return position;
    }

    /// <summary>Tells what a sink's type says of options, each where it stands.</summary>
    public static void Tell(DiagnosticBag bag, IEnumerable<OptionProblem> problems, MapNode? options, SourcePosition whole)
    {
        foreach (OptionProblem problem in problems)
        {
            bag.Add(Messages.OptionRefused, Of(problem.Option, options, whole), problem.Option, new Bilingual(problem.Russian, problem.English));
        }
    }
}
