namespace Router.Host.Tests.Configuration;

internal enum FakeMode
{
    Never,
    WhenAsked,
}
