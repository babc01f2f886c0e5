using System.Reflection;

namespace Akka.Util.Internal;

/// <summary>Types by the names that settings give them: Akka's own, whose assemblies are this one and its test kit.</summary>
internal static class RuntimeTypes
{
    private const string TestKitAssembly = "Router.ActorRuntime.TestKit";

    public static Type? Find(string name)
    {
        string[] parts = name.Split(',', 2, StringSplitOptions.TrimEntries);
        Assembly here = typeof(RuntimeTypes).Assembly;
        return parts switch
        {
            [var type] => here.GetType(type) ?? Type.GetType(type),
            [var type, "Akka" or "Akka.Hosting" or "Akka.DependencyInjection"] => here.GetType(type),
            [var type, "Akka.TestKit" or "Akka.TestKit.Xunit2"] => Type.GetType($"{type}, {TestKitAssembly}"),
            _ => Type.GetType(name),
        };
    }
}
