using Router.Host.Configuration.Binding;

namespace Router.Host.Configuration.Deliveries;

/// <summary>A target as deliveries look for it.</summary>
/// <param name="Bound">The target.</param>
/// <param name="Address">What tells it apart from the sink's others, as the route table writes it.</param>
internal sealed record ComposedTarget(BoundTarget Bound, string Address);
