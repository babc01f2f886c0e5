namespace Router.Host.History.Comparing;

/// <summary>What changes for a route or a sink.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Gained">How many deliveries it would have had that it had not.</param>
/// <param name="Lost">How many it had that it would not have had.</param>
internal sealed record ComparedCount(string Name, int Gained, int Lost);
