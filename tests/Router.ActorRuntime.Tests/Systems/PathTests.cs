namespace Router.ActorRuntime.Tests.Systems;

public sealed class PathTests
{
    private static readonly Address Remote = new("akka.tcp", "sys", "host", 2552);

    [Theory]
    [InlineData("akka://sys/user/a", "akka://sys/user/a")]
    [InlineData("akka.tcp://sys@hOst:1234/some/Ref", "akka.tcp://sys@host:1234/some/Ref")]
    public void A_path_is_read_whatever_the_case_of_its_host(string text, string expected) =>
        ActorPath.Parse(text).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("://hello")]
    [InlineData("s://dd@h:hd")]
    public void What_is_no_path_is_not_read(string text) => ActorPath.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("$first", false)]
    [InlineData("not$first", true)]
    [InlineData("-first", true)]
    [InlineData("(42)", true)]
    [InlineData("%32", true)]
    [InlineData("%3", false)]
    [InlineData(";:@&=+,.!~*'_", true)]
    [InlineData("a/b", false)]
    [InlineData("/a", false)]
    [InlineData("%\u2167", false)]
    public void Letters_digits_some_signs_and_encoded_ones_make_a_name(string name, bool valid) =>
        ActorPath.IsValidPathElement(name).ShouldBe(valid);

    [Fact]
    public void An_address_is_written_in_front_unless_the_path_has_one_of_a_host()
    {
        var local = new RootActorPath(new Address("akka.tcp", "sys"));
        local.ToString().ShouldBe("akka.tcp://sys/");
        local.ToStringWithoutAddress().ShouldBe("/");
        (local / "user" / "a").ToStringWithoutAddress().ShouldBe("/user/a");
        (local / "user").ToStringWithAddress(Remote).ShouldBe("akka.tcp://sys@host:2552/user");
        (new RootActorPath(Remote) / "user").ToStringWithAddress(new Address("akka.tcp", "sys", "other", 1)).ShouldBe("akka.tcp://sys@host:2552/user");
    }

    [Fact]
    public void Paths_are_equal_by_address_and_names_alone()
    {
        ActorPath path = new RootActorPath(Remote) / "user" / "a";
        path.WithUid(4711).ShouldBe(path);
        (path / "b").ShouldNotBe(path);
        (new RootActorPath(new Address("akka", "sys")) / "user" / "a").ShouldNotBe(path);
    }

    [Fact]
    public void A_host_is_lower_case() => new Address("akka", "sys", "HOSTNAME").Host.ShouldBe("hostname");
}
