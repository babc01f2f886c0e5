namespace Router.EndToEnd.Tests.Plugins;

/// <summary>Packs once for all of them.</summary>
[CollectionDefinition(PackageFeed.Collection)]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>;
