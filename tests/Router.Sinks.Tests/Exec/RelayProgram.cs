using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Router.Sinks.Tests.Exec;

/// <summary>
/// The program that tests of the sink start: this assembly itself. It tells the test over loopback what it reads, and does what the test
/// says, so what a program does wrong stands in the test (<see cref="ProgramPeer"/>).
/// </summary>
internal static class RelayProgram
{
    /// <summary>It reads nothing.</summary>
    public const string Deaf = "deaf";

    /// <summary>It does not end when its input does.</summary>
    public const string Stubborn = "stubborn";

    /// <summary>It starts another program, which holds its output open.</summary>
    public const string Parent = "parent";

    /// <summary>What that other program is: it waits for nothing.</summary>
    public const string Child = "child";

    private static readonly Lock Gate = new();

    /// <summary>Runs: the port of the test, then how it behaves.</summary>
    public static async Task<int> Main(string[] args)
    {
        if (args is [Child])
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        }

        using var test = new TcpClient();
        await test.ConnectAsync("127.0.0.1", int.Parse(args[0], CultureInfo.InvariantCulture));
        NetworkStream stream = test.GetStream();
        using Process? child = args.Contains(Parent) ? Process.Start("dotnet", ["exec", typeof(RelayProgram).Assembly.Location, Child]) : null;
        Tell(stream, $"born {Environment.ProcessId} {child?.Id ?? 0} {Environment.CurrentDirectory}");
        if (!args.Contains(Deaf))
        {
            _ = Task.Run(() => ReadAsync(stream, isStubborn: args.Contains(Stubborn)));
        }

        using var orders = new StreamReader(stream);
        await using Stream output = System.Console.OpenStandardOutput();
        await using Stream errors = System.Console.OpenStandardError();
        while (await orders.ReadLineAsync() is { } order)
        {
            string[] words = order.Split(' ');
            switch (words[0])
            {
                case "out":
                    await output.WriteAsync(Convert.FromBase64String(words[1]));
                    await output.FlushAsync();
                    break;
                case "err":
                    await errors.WriteAsync(Convert.FromBase64String(words[1]));
                    await errors.FlushAsync();
                    break;
                case "variable":
                    Tell(stream, $"variable {Environment.GetEnvironmentVariable(words[1])}");
                    break;
                default:
                    return int.Parse(words[1], CultureInfo.InvariantCulture);
            }
        }

        return 0;
    }

    private static async Task ReadAsync(NetworkStream test, bool isStubborn)
    {
        await using Stream input = System.Console.OpenStandardInput();
        var line = new List<byte>();
        byte[] buffer = new byte[64 * 1024];
        int count;
        while ((count = await input.ReadAsync(buffer)) > 0)
        {
            foreach (byte one in buffer.AsSpan(0, count))
            {
                if (one != '\n')
                {
                    line.Add(one);
                    continue;
                }

                Tell(test, $"in {Convert.ToBase64String([.. line])}");
                line.Clear();
            }
        }

        Tell(test, $"eof {line.Count}");
        if (!isStubborn)
        {
            Environment.Exit(0);
        }
    }

    private static void Tell(NetworkStream test, string line)
    {
        lock (Gate)
        {
            test.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }
}
