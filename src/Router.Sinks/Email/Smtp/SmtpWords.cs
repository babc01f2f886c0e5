using System.Net.Sockets;
using System.Text;
using MailKit.Net.Proxy;
using MailKit.Net.Smtp;
using MailKit.Security;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Email.Smtp;

/// <summary>Says in plain words what went wrong with a server, and what to do about it. What the server says is masked and cut.</summary>
internal sealed class SmtpWords
{
    private const int Limit = 200;
    private const int ShortestSecret = 4;

    private readonly SmtpRoute _route;
    private readonly TextLanguage _language;
    private readonly string _server;
    private readonly string[] _secrets;

    public SmtpWords(EmailSinkOptions options, SmtpRoute route, TextLanguage language)
    {
        _route = route;
        _language = language;
        _server = OneLine.Of(route.Server, Limit);
        string password = options.Password?.Reveal() ?? "";
        _secrets =
        [
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{options.User}\0{password}")),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(password)),
            password,
        ];
    }

    public string NoAnswer => _route.MayBeSilent
        ? In("не ответил вовремя; порт 465 ждёт шифрования с начала: напишите tls: implicit", "no answer in time; port 465 takes encryption from the start: write tls: implicit")
        : In("не ответил вовремя", "no answer in time");

    public string BadAuthority => _language.In(
        "файл сертификатов из ca не читается: нужен существующий PEM", "the certificates of ca cannot be read: an existing PEM file is needed");

    public string NoLogin => In(
        "сервер не принимает вход по PLAIN и LOGIN; если вход не нужен, уберите user и password",
        "the server takes no login by PLAIN or LOGIN; if it needs none, remove user and password");

    public string Reached => In("сервер отвечает, вход принят", "the server answers, the login is taken");

    public string NoUtf8 => In(
        "сервер не принимает адреса с нелатинскими буквами перед @", "the server takes no addresses with letters other than ASCII before the @");

    /// <summary>What the server answered.</summary>
    public string Said(SmtpReply reply) => $"{_server}: {Short(reply)}";

    /// <summary>The server does not let us send as we do: the options have to change.</summary>
    public string SenderRefused(SmtpReply reply) => In(
        $"отправитель из from не принят ({Short(reply)}); обычно это должен быть адрес того, кто входит", $"the sender of from is refused ({Short(reply)}); mostly it has to be the address of who logs in");

    /// <summary>The server wants a login, or does not take ours.</summary>
    public string LoginRefused(string said) => In(
        $"вход не принят ({Short(said)}); проверьте user и password: у Яндекса и Mail.ru нужен пароль приложения",
        $"the login is refused ({Short(said)}); check user and password: Yandex and Mail.ru want one made for an application");

    /// <summary>The server refused recipients, at most three of which are named.</summary>
    public string RecipientsRefused(IReadOnlyList<SmtpRefusal> refused, bool othersHaveIt)
    {
        string named = string.Join("; ", refused.Take(3).Select(refusal => $"{OneLine.Of(refusal.Address, Limit)}: {Short(refusal.Reply)}"));
        string more = refused.Count > 3 ? _language.In($" и ещё {refused.Count - 3}", $" and {refused.Count - 3} more") : "";
        string others = othersHaveIt ? _language.In("; остальные письмо получили", "; the others have the letter") : "";
        return $"{named}{more}{others}";
    }

    /// <summary>Why there is no connection, or why it ended.</summary>
    public string Failure(Exception failure, CertificateTrouble trouble) => failure switch
    {
        SslHandshakeException => Tls(trouble),
        AuthenticationException => LoginRefused(failure.Message),
        SmtpCommandException refused => Said(SmtpReply.Of(refused)),
        SmtpProtocolException => In("соединение закрыто или ответ не похож на SMTP", "the connection closed, or the answer is no SMTP"),
        ProxyProtocolException => Proxy("прокси не пропускает", "the proxy does not let us through"),
        NotSupportedException => In(
            "сервер не предлагает STARTTLS; если шифрование не нужно, напишите tls: none", "the server offers no STARTTLS; if encryption is not needed, write tls: none"),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => Proxy("такого имени в сети нет", "no such name on the network"),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => Proxy("соединение не принимают", "connection refused"),
        SocketException => Proxy("нет соединения", "no connection"),
        TimeoutException => NoAnswer,
        _ => In("соединение прервалось", "the connection broke"),
    };

    private string Tls(CertificateTrouble trouble) => trouble switch
    {
        CertificateTrouble.OtherName => In("сертификат выдан другому серверу; проверьте host", "the certificate is another server's; check host"),
        CertificateTrouble.OutOfDate => In("срок сертификата прошёл или часы этой машины неверны", "the certificate is out of date, or this machine's clock is wrong"),
        CertificateTrouble.UnknownAuthority => In(
            "сертификат никто из известных не заверил; если он своего центра, укажите его в ca", "no known authority vouches for the certificate; if it is of your own, name that in ca"),
        _ when _route.Security == SecureSocketOptions.SslOnConnect => In(
            "защищённое соединение не вышло; порту 587 или 25 нужен tls: starttls", "no secure connection; port 587 or 25 needs tls: starttls"),
        _ => In("защищённое соединение не вышло", "no secure connection"),
    };

    private string In(string russian, string english) => $"{_server}: {_language.In(russian, english)}";

    /// <summary>With a proxy it is the proxy that we connect to.</summary>
    private string Proxy(string russian, string english) => $"{OneLine.Of(_route.ProxyServer ?? _server, Limit)}: {_language.In(russian, english)}";

    private string Short(SmtpReply reply) => Short($"{reply.Code} {reply.Text}");

    private string Short(string said)
    {
        var masked = new StringBuilder(said);
        foreach (string secret in _secrets.Where(secret => secret.Length >= ShortestSecret))
        {
            masked.Replace(secret, "***");
        }

        return OneLine.Of(masked.ToString(), Limit);
    }
}
