#nullable disable annotations
namespace Akka.TestKit;

/// <summary>Predicates on messages of any type, side by side.</summary>
public static class PredicateInfoFactory
{
    /// <summary>Makes one of a predicate.</summary>
    public static PredicateInfo CreatePredicateInfo<T>(this Predicate<T> predicateT) => PredicateInfo.Create(predicateT);

    /// <summary>Makes one of a delegate, which must be a predicate on the type.</summary>
    public static PredicateInfo CreatePredicateInfo<T>(this Delegate predicateT) => PredicateInfo.Create((Predicate<T>)predicateT);
}
