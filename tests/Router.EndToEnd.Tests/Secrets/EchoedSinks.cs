using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Secrets;

/// <summary>
/// Sinks of every built-in type, each with all kinds of its secrets and a peer that echoes them. A new type of sink has to be added to
/// <see cref="Add"/>.
/// </summary>
internal sealed class EchoedSinks(TestFolder folder) : IAsyncDisposable
{
    private readonly List<EchoPeer> _peers = [];
    private readonly List<string> _lines = [];
    private readonly List<string> _targets = [];
    private readonly List<HiddenText> _current = [];

    /// <summary>Every secret that there ever was.</summary>
    public List<HiddenText> All { get; } = [];

    /// <summary>The variables that the configuration refers to.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>The sinks whose deliveries are dead letters at once.</summary>
    public List<string> Rejecting { get; } = [];

    /// <summary>The sinks whose receiver fails: down, or with rows where what needs no request passes for a success.</summary>
    public List<string> Failing { get; } = [];

    /// <summary>What the peers were sent.</summary>
    public string Received => string.Join('\n', _peers.Select(peer => peer.Received));

    /// <summary>The sections <c>sinks</c> and <c>routes</c>.</summary>
    public string Sections => $"sinks:\n{string.Join('\n', _lines)}\nroutes:\n  - {{ name: everything, to: [{string.Join(", ", _targets)}] }}";

    /// <summary>Adds the sinks of one type.</summary>
    public void Add(string type)
    {
        switch (type)
        {
            case "console" or "file":
                // Neither knows a secret; they show that no other sink's comes to them.
                Sink(type, type == "file" ? "path: events.jsonl" : "");
                break;
            case "webhook":
                AddWebhook("reject", Rejecting, EchoPeer.Http(400));
                AddWebhook("fail", Failing, EchoPeer.Http(503));
                AddWebhook("garbage", Failing, EchoPeer.Http(status: null));
                break;
            case "email":
                AddEmail("letter", Rejecting, EchoPeer.Mail(takesLogin: true));
                AddEmail("login", Failing, EchoPeer.Mail(takesLogin: false));
                break;
            case "telegram":
                AddTelegram(EchoPeer.Http(503));
                break;
            case "bitrix24":
                AddBitrix24(EchoPeer.Http(503));
                break;
            case "amocrm":
                AddAmocrm(EchoPeer.Http(503));
                break;
            case "exec":
                AddExec();
                break;
            default:
                throw new InvalidOperationException($"Add the sinks of type {type} with a peer that echoes their secrets.");
        }
    }

    /// <summary>Gives all secrets that Router keeps, or reads from files, another text.</summary>
    public void Change()
    {
        foreach (HiddenText old in _current.ToArray())
        {
            _current.Remove(old);
            Keep(HiddenText.New(old.Name, old.Text[12..^12]));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (EchoPeer peer in _peers)
        {
            await peer.DisposeAsync();
        }
    }

    private void AddWebhook(string name, List<string> kind, EchoPeer peer)
    {
        _peers.Add(peer);
        string url = $"http://127.0.0.1:{peer.Port}/{Secret($"{name}-url", "я &'\"+")}";
        Sink($"{name}-bearer", $"type: webhook, url: '{url}', bearer: '{Secret($"{name}-bearer", "+/~._-")}'", kind);
        Sink($"{name}-basic", $"type: webhook, url: '{url}/{Variable($"{name}_path")}', basic: {{ user: router@example.com, password: '{File($"{name}-basic", "я+/\"&'\\")}' }}", kind);
        Sink($"{name}-header", $"type: webhook, url: '{url}', headers: {{ X-Key: 'k {Secret($"{name}-header", "\"=;<>")}' }}", kind);
        Sink($"{name}-signed", $"type: webhook, url: '{url}', signing: ['whsec_{Secret($"{name}-signed", "Zx9Qw7Lm2Kp4Rt6V")}']", kind);
    }

    private void AddEmail(string name, List<string> kind, EchoPeer peer)
    {
        _peers.Add(peer);
        Sink(
            name,
            $"type: email, host: 127.0.0.1, port: {peer.Port}, tls: none, user: router@example.com, from: router@example.com, password: '{Secret(name, "я+/\"&'\\")}'",
            kind,
            $"{{ sink: {name}, to: someone@example.com, text: event }}");
    }

    private void AddTelegram(EchoPeer peer)
    {
        _peers.Add(peer);
        Sink("bot", $"type: telegram, token: '123456:{Secret("bot", "-_")}', base-url: 'http://127.0.0.1:{peer.Port}'", Failing, "{ sink: bot, chat: \"5000\", text: event }");
    }

    private void AddBitrix24(EchoPeer peer)
    {
        _peers.Add(peer);
        Sink("portal", $"type: bitrix24, webhook: 'http://127.0.0.1:{peer.Port}/rest/7/{Secret("portal", "-_")}/'", Failing);
    }

    private void AddAmocrm(EchoPeer peer)
    {
        _peers.Add(peer);
        Sink("account", $"type: amocrm, address: 'http://127.0.0.1:{peer.Port}', token: '{Secret("account", "-_.")}'", Failing);
    }

    /// <summary>A program that says its secret instead of answering, and ends.</summary>
    private void AddExec()
    {
        string program = folder.Write("program.py", "import os\nimport sys\n\nprint(os.environ['KEY'], file=sys.stderr)\nprint(os.environ['KEY'], flush=True)\n");
        Sink("program", $"type: exec, command: python3, arguments: ['{program}'], environment: {{ KEY: '{Secret("program", "я\"&")}' }}", Failing);
    }

    private void Sink(string name, string options, List<string>? kind = null, string? target = null)
    {
        kind?.Add(name);
        _lines.Add($"  {name}: {{ {(kind is null ? $"type: {name}, " : "")}{options} }}".Replace(",  }", " }", StringComparison.Ordinal));
        _targets.Add(target ?? name);
    }

    private string Secret(string name, string awkward)
    {
        Keep(HiddenText.New($"secrets/{name}", awkward));
        return $"${{secret:{name}}}";
    }

    private string File(string name, string awkward)
    {
        Keep(HiddenText.New($"files/{name}", awkward));
        return $"${{file:files/{name}}}";
    }

    private string Variable(string name)
    {
        var text = HiddenText.New(name, "-_");
        All.Add(text);
        Environment[name] = text.Text;
        return $"${{env:{name}}}";
    }

    private void Keep(HiddenText text)
    {
        All.Add(text);
        _current.Add(text);
        string path = folder.PathOf(text.Name.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text.Text);
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
