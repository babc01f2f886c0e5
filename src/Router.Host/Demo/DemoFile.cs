using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Router.Routing.Diagnostics;

namespace Router.Host.Demo;

/// <summary>
/// The demo's configuration, a real file. Its logins are made of the folder's path, so that demos in two folders do not meet; one that a
/// person has changed is left as it is.
/// </summary>
internal static partial class DemoFile
{
    /// <summary>The people whose apps are simulated.</summary>
    public static IReadOnlyList<string> People { get; } = ["anna", "boris", "vera"];

    /// <summary>Puts the file in place.</summary>
    /// <param name="path">Where.</param>
    /// <param name="language">The language of its texts, unless a person has changed it.</param>
    /// <returns>Whether a person's file was left as it is.</returns>
    public static bool Prepare(string path, Language language)
    {
        string folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        string? found = File.Exists(path) ? File.ReadAllText(path) : null;
        string port = found is not null && Port().Match(found) is { Success: true } match
            ? match.Groups["port"].Value
            : FreePort().ToString(CultureInfo.InvariantCulture);
        bool isOurs = found is null || Enum.GetValues<Language>().Any(known => Render(known, folder, port) == found);
        if (isOurs)
        {
            File.WriteAllText(path, Render(language, folder, port));
        }

        return !isOurs;
    }

    /// <summary>The file's text.</summary>
    public static string Render(Language language, string folder, string port)
    {
        string mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 2));
        string template = language == Language.Russian ? Russian : English;
        return template
            .Replace("LOGINS", string.Join(", ", People.Select(name => $"sim-{name}-{mark}")), StringComparison.Ordinal)
            .Replace("PORT", port, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:(?<port>\d{1,5})/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Port();

    private const string Russian =
        """
        # Демонстрация Router. Меняйте и сохраняйте, пока она идёт: Router перечитает файл сам.
        version: 1
        language: ru

        agents:
          discover: false       # настоящие программы 1С-Коннект демонстрация не трогает
          simulators: true      # sim-* — придуманные
          logins: [LOGINS]

        sinks:
          telegram: { type: console }
          crm: { type: webhook, url: "http://127.0.0.1:PORT/events" }
          archive: { type: file, path: data/events.jsonl }

        routes:
          - name: пропущенные — дежурному
            when: { object: Call, state: Finished, initiator: incoming, CallResult: [NobodyToAnswer, RingingTimeout, RejectedByCaller] }
            to: { sink: telegram, text: "Пропущенный звонок: {{CallFrom}}, {{local StartTime}}" }
          - name: сообщения клиентов — в CRM
            when: { object: Message, mode: ServicesClients, initiator: incoming }
            to: crm
          - name: всё — в архив
            to: archive

        """;

    private const string English =
        """
        # The demo of Router. Change and save it while it runs: Router reads it again by itself.
        version: 1
        language: en

        agents:
          discover: false       # the demo leaves real 1C-Connect apps alone
          simulators: true      # sim-* are invented
          logins: [LOGINS]

        sinks:
          telegram: { type: console }
          crm: { type: webhook, url: "http://127.0.0.1:PORT/events" }
          archive: { type: file, path: data/events.jsonl }

        routes:
          - name: missed calls to the duty chat
            when: { object: Call, state: Finished, initiator: incoming, CallResult: [NobodyToAnswer, RingingTimeout, RejectedByCaller] }
            to: { sink: telegram, text: "Missed call: {{CallFrom}}, {{local StartTime}}" }
          - name: clients' messages to the CRM
            when: { object: Message, mode: ServicesClients, initiator: incoming }
            to: crm
          - name: everything to the archive
            to: archive

        """;
}
