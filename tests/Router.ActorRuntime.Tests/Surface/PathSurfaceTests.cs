namespace Router.ActorRuntime.Tests.Surface;

/// <summary>Paths and addresses as texts, whole and in parts.</summary>
public sealed class PathSurfaceTests
{
    [Theory]
    [InlineData("akka://sys@host:1234/a/b/", "akka://sys@host:1234", "/a/b/")]
    [InlineData("akka://sys/a/b", "akka://sys", "/a/b")]
    [InlineData("akka://sys@host:1234", "akka://sys@host:1234", "/")]
    [InlineData("aKKa://sYs@HOST:1234/pAth", "akka://sYs@host:1234", "/pAth")]
    public void An_address_is_read_off_a_path_and_leaves_the_rest(string path, string address, string rest)
    {
        Address.TryParse(path, out Address read, out string absolute).ShouldBeTrue();
        read.ToString().ShouldBe(address);
        absolute.ShouldBe(rest);
        Address.TryParse(path.AsSpan(), out read, out ReadOnlySpan<char> span).ShouldBeTrue();
        read.ToString().ShouldBe(address);
        span.ToString().ShouldBe(rest);
        ActorPath.TryParseAddress(path, out read, out span).ShouldBeTrue();
        read.ToString().ShouldBe(address);
        span.ToString().ShouldBe(rest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("://sys")]
    [InlineData("akka://sys@host/a")]
    [InlineData("akka://sys@host:port")]
    public void What_is_no_address_is_no_path(string path)
    {
        Address.TryParse(path, out Address _).ShouldBeFalse();
        ActorPath.TryParse(path, out ActorPath _).ShouldBeFalse();
        ActorPath.TryParseAddress(path, out Address _).ShouldBeFalse();
        Should.Throw<UriFormatException>(() => ActorPath.Parse(path));
    }

    [Fact]
    public void A_path_is_read_below_a_root()
    {
        var root = new RootActorPath(new Address("akka", "sys"));
        ActorPath.TryParse(root, "/user/a#17", out ActorPath path).ShouldBeTrue();
        path.ShouldBe(root / "user" / "a");
        path.Uid.ShouldBe(17);
        ActorPath.TryParse(root, "/user/b".AsSpan(), out path).ShouldBeTrue();
        path.ShouldBe(root / ["user", "b"]);
    }

    [Fact]
    public void A_path_knows_its_depth_its_root_and_its_ancestors()
    {
        var root = new RootActorPath(new Address("akka", "sys"));
        ActorPath path = root / "user" / "a" / "b";
        path.Depth.ShouldBe(3);
        path.Root.ShouldBe(root);
        path.ParentOf(1).ShouldBe(root / "user");
        path.ParentOf(-1).ShouldBe(path.Parent);
        path.ParentOf(0).ShouldBe(root);
        root.Depth.ShouldBe(0);
        path.WithUid(5).ToStringWithUid().ShouldBe("akka://sys/user/a/b#5");
        path.WithUid(5).ShouldBe(path);
        Should.Throw<NotSupportedException>(() => root.WithUid(5));
    }

    [Fact]
    public void A_path_is_written_for_others_with_their_view_of_its_address()
    {
        ActorPath path = new ChildActorPath(new RootActorPath(new Address("akka", "sys")) / "user", "a", 9);
        path.ToSerializationFormat().ShouldBe("akka://sys/user/a#9");
        path.ToSerializationFormatWithAddress(new Address("akka.tcp", "sys", "host", 1)).ShouldBe("akka.tcp://sys@host:1/user/a#9");
    }
}
