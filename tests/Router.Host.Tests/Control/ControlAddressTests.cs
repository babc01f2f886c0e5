using System.Text;
using Router.Host.Control;

namespace Router.Host.Tests.Control;

public sealed class ControlAddressTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_short_path_lies_in_the_data_folder()
    {
        if (!OperatingSystem.IsWindows())
        {
            ControlAddress.Of("/srv/router/data", _ => null).Text.ShouldBe("/srv/router/data/router.sock");
        }
    }

    [Fact]
    public void A_path_too_long_for_a_socket_gets_a_short_stable_place_of_its_own()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string folder = "/srv/" + new string('я', 60);
        string? Runtime(string name) => name == "XDG_RUNTIME_DIR" ? _folder.Path : null;

        string address = ControlAddress.Of(folder, Runtime).Text;

        Encoding.UTF8.GetByteCount(address).ShouldBeLessThan(104);
        address.ShouldStartWith(_folder.Path);
        ControlAddress.Of(folder, Runtime).Text.ShouldBe(address);
        ControlAddress.Of(folder + "2", Runtime).ShouldNotBe(new ControlAddress(address));
    }

    [Fact]
    public void What_was_written_is_found_again_and_nothing_where_nobody_wrote()
    {
        ControlAddress.Read(_folder.Path).ShouldBeNull();

        new ControlAddress("/run/x.sock").Write(_folder.Path);

        ControlAddress.Read(_folder.Path).ShouldBe(new ControlAddress("/run/x.sock"));
    }
}
