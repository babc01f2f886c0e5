using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Names.Sources;

/// <summary>Names from a web service: JSON or CSV.</summary>
public sealed record HttpSourceOptions : NameSourceOptions
{
    /// <summary>What is asked, by GET.</summary>
    [Option("адрес; ответ — JSON или CSV", "the address; it answers JSON or CSV")]
    public required Uri Url { get; init; }

    /// <summary>Headers of the request.</summary>
    [Option("заголовки запроса", "headers of the request")]
    public IReadOnlyDictionary<string, Secret> Headers { get; init; } = new Dictionary<string, Secret>(StringComparer.Ordinal);

    /// <summary>The fields or columns with UUIDs and numbers; default <c>id</c>, of CSV the first column.</summary>
    [Option("поля с кодами и телефонами; без этого — id", "the fields with ids and numbers; without it id")]
    public IReadOnlyList<string> Id { get; init; } = [];

    /// <summary>The field or column with names; default <c>name</c>, of CSV the second column.</summary>
    [Option("поле с именем; без этого — name", "the field with the name; without it name")]
    public string? Name { get; init; }

    /// <summary>The proxy, http or socks5; default the system's.</summary>
    [Option("прокси: http://… или socks5://…; без него — системный", "the proxy: http://… or socks5://…; without it the system's")]
    public Uri? Proxy { get; init; }

    /// <summary>A file with certificates (PEM) that are trusted beside the system's.</summary>
    [Option("файл PEM с сертификатами своего центра, сверх системных", "a PEM file with certificates trusted beside the system's")]
    public string? Ca { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<OptionProblem> Problems()
    {
        if (Url.Scheme is not ("http" or "https"))
        {
            yield return new OptionProblem("url", "нужен адрес http:// или https://", "an address with http:// or https:// is needed");
        }

        if (Proxy is not null && Proxy.Scheme is not ("http" or "socks5"))
        {
            yield return new OptionProblem("proxy", "нужен http://host:порт или socks5://host:порт", "http://host:port or socks5://host:port is needed");
        }
    }

    /// <inheritdoc/>
    public override INameSource Open(string folder) => new HttpSource(this, folder);
}
