using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Bitrix24.Access;

/// <summary>The way in by an incoming webhook: its address is its secret.</summary>
internal sealed class WebhookAccess : IPortalAccess
{
    private readonly Signature _signature;

    public WebhookAccess(Secret webhook)
    {
        if (!TryRead(webhook, out Uri? address, out int user))
        {
            throw new ArgumentException("This is no address of a webhook.", nameof(webhook));
        }

        User = user;
        Portal = new Uri(address.GetLeftPart(UriPartial.Authority));
        Secrets = [address.Segments[3].Trim('/')];
        _signature = new Signature(address, ".json", Token: null);
    }

    public Uri Portal { get; }

    public int? User { get; }

    public IReadOnlyList<string> Secrets { get; }

    /// <summary>Reads <c>https://portal/rest/USER/SECRET/</c>.</summary>
    public static bool TryRead(Secret webhook, [NotNullWhen(true)] out Uri? address, out int user)
    {
        user = 0;
        return Uri.TryCreate(webhook.Reveal().Trim().TrimEnd('/') + "/", UriKind.Absolute, out address)
            && address is { Scheme: "https" or "http", UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0, Segments: [_, "rest/", var id, { Length: > 1 }] }
            && int.TryParse(id.TrimEnd('/'), NumberStyles.None, CultureInfo.InvariantCulture, out user);
    }

    public Task<Signature> SignAsync(CancellationToken cancellationToken) => Task.FromResult(_signature);

    public Task<bool> TryRenewAsync(Signature expired, CancellationToken cancellationToken) => Task.FromResult(false);
}
