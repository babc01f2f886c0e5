using Router.Journal.StateFiles;

namespace Router.Journal.Tests.StateFiles;

internal static class States
{
    /// <summary>Says all the same as another state.</summary>
    public static void ShouldSay(this RouterState state, RouterState expected)
    {
        state.Sequence.ShouldBe(expected.Sequence);
        state.Cursors.ShouldBe(expected.Cursors, ignoreOrder: true);
        state.Subscriptions.Select(item => (item.Name, item.Login)).ShouldBe(expected.Subscriptions.Select(item => (item.Name, item.Login)));
        state.Subscriptions.Select(item => item.Categories.ToArray()).ShouldBe(expected.Subscriptions.Select(item => item.Categories.ToArray()));
    }
}
