using Router.Host.Plugins;

namespace Router.Host.Tests.Plugins;

public sealed class PluginPinTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pin_is_what_sha256sum_makes_of_the_sorted_list()
    {
        // printf a > b/x.txt; printf '' > a.dll; find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
        _folder.Write("b/x.txt", "a");
        _folder.Write("a.dll", "");

        PluginPin.Of(PluginFolder.Read("p", _folder.Path)).ShouldBe("sha256:668a2a0fc65282abe592e6577db7ca8b2e7e9ba38ea31eef9dcc0c60ffae991b");
    }

    [Theory]
    [InlineData("a.dll", "changed")]
    [InlineData("c.dll", "")]
    public void Pin_changes_with_each_file(string file, string text)
    {
        _folder.Write("a.dll", "");
        string before = PluginPin.Of(PluginFolder.Read("p", _folder.Path));

        _folder.Write(file, text);

        PluginPin.Of(PluginFolder.Read("p", _folder.Path)).ShouldNotBe(before, StringComparer.Ordinal);
    }

    [Fact]
    public void Pin_changes_with_a_name()
    {
        _folder.Write("a.dll", "");
        string before = PluginPin.Of(PluginFolder.Read("p", _folder.Path));

        File.Move(_folder.Of("a.dll"), _folder.Of("b.dll"));

        PluginPin.Of(PluginFolder.Read("p", _folder.Path)).ShouldNotBe(before, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("link.dll", false)]
    [InlineData("folder", true)]
    public void Links_are_refused(string name, bool isFolder)
    {
        string elsewhere = Directory.CreateDirectory(_folder.Of("elsewhere")).FullName;
        string plugin = Directory.CreateDirectory(_folder.Of("plugin")).FullName;
        if (isFolder)
        {
            Directory.CreateSymbolicLink(Path.Combine(plugin, name), elsewhere);
        }
        else
        {
            File.CreateSymbolicLink(Path.Combine(plugin, name), _folder.Write("elsewhere/a.dll", ""));
        }

        Should.Throw<PluginException>(() => PluginFolder.Read("p", plugin)).Entry.Code.ShouldBe("RT173");
    }

    [Fact]
    public void A_folder_that_is_a_link_is_refused()
    {
        _folder.Write("elsewhere/a.dll", "");
        Directory.CreateSymbolicLink(_folder.Of("plugin"), _folder.Of("elsewhere"));

        Should.Throw<PluginException>(() => PluginFolder.Read("p", _folder.Of("plugin"))).Entry.Code.ShouldBe("RT173");
    }

    [Theory]
    [InlineData("csv", true)]
    [InlineData("Acme.Pager_2", true)]
    [InlineData("..", false)]
    [InlineData("a/b", false)]
    [InlineData("a\\b", false)]
    [InlineData("", false)]
    [InlineData(".hidden", false)]
    public void Names_stay_within_the_folder(string name, bool isName) => PluginFolder.IsName(name).ShouldBe(isName);

    [Theory]
    [InlineData("sha256:", false)]
    [InlineData("md5:00", false)]
    [InlineData("sha256:XYZ4567890123456789012345678901234567890123456789012345678901234", false)]
    [InlineData("sha256:0123456789012345678901234567890123456789012345678901234567890123", true)]
    public void Pins_are_sixty_four_digits(string text, bool isPin) => PluginPin.IsPin(text).ShouldBe(isPin);
}
