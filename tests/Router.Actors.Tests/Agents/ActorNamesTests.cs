using Akka.Actor;
using Router.Actors.Agents;

namespace Router.Actors.Tests.Agents;

public sealed class ActorNamesTests
{
    [Theory]
    [InlineData("271914", "271914")]
    [InlineData("sim-One", "sim-one")]
    [InlineData("a/b c", "a%00%2fb%00%20c")]
    public void Logins_are_readable_where_they_are_plain(string login, string name) => ActorNames.OfLogin(login).ShouldBe(name);

    [Theory]
    [InlineData("Softphone", "Call", "Softphone-Call")]
    [InlineData(null, "Call", "+-Call")]
    [InlineData(null, null, "+-+")]
    public void Categories_are_mode_and_object(string? mode, string? @object, string name) =>
        ActorNames.OfCategory(mode, @object).ShouldBe(name);

    [Fact]
    public void Different_words_have_different_names()
    {
        (string?, string?)[] pairs = [("a-b", "c"), ("a", "b-c"), ("+", "x"), (null, "x"), ("\uD800", "x"), ("\uD801", "x"), ("a%00%2Db", "c"), ("", "x")];
        pairs.Select(pair => ActorNames.OfCategory(pair.Item1, pair.Item2)).Distinct(StringComparer.Ordinal).Count().ShouldBe(pairs.Length);
    }

    [Theory]
    [InlineData("Чужой/канал")]
    [InlineData("\uD800$*?")]
    [InlineData("%zz")]
    public void Every_name_is_one_that_actors_may_have(string text)
    {
        ActorPath.IsValidPathElement(ActorNames.OfLogin(text)).ShouldBeTrue();
        ActorPath.IsValidPathElement(ActorNames.OfCategory(text, null)).ShouldBeTrue();
    }
}
