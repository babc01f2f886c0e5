using System.Globalization;
using System.Net.Sockets;
using System.Text;

/// <summary>
/// Runs inside a Router that was started with this assembly as its startup hook: whoever connects to the socket that
/// <c>ROUTER_TEST_HEAP</c> names is told the bytes of the heap after a full collection. So the program itself needs no way to be measured.
/// </summary>
#pragma warning disable CA1050, MA0047, MA0048 // The runtime looks for this name outside of any namespace.
internal static class StartupHook
#pragma warning restore CA1050, MA0047, MA0048
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("ROUTER_TEST_HEAP") is { } path)
        {
            var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            listener.Bind(new UnixDomainSocketEndPoint(path));
            listener.Listen();
            new Thread(() => Answer(listener)) { IsBackground = true }.Start();
        }
    }

    private static void Answer(Socket listener)
    {
        while (true)
        {
            using Socket client = listener.Accept();
            for (int i = 0; i < 2; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            client.Send(Encoding.ASCII.GetBytes(GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
