using Router.Simulator.Scripts.Steps;

namespace Router.Simulator.Scripts;

/// <summary>One kind of step.</summary>
/// <param name="Name">The key that a step of this kind has.</param>
/// <param name="NeedsValue">Whether something must follow the key.</param>
/// <param name="Read">Makes the step; notes what is wrong and answers <see langword="null"/>.</param>
internal sealed record StepVerb(string Name, bool NeedsValue, Func<StepContext, ScriptStep?> Read);
