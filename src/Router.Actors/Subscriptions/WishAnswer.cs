namespace Router.Actors.Subscriptions;

/// <summary>What an outcome means for a wish.</summary>
/// <param name="Next">What to send at once.</param>
/// <param name="TryAgainIn">How long to wait before <see cref="Wish.TryAgain"/>.</param>
/// <param name="IsNewlyRejected">Whether people should read that the app said no.</param>
/// <param name="IsNewlySilent">Whether people should read that the app says nothing.</param>
internal sealed record WishAnswer(
    WishedCommand? Next = null,
    TimeSpan? TryAgainIn = null,
    bool IsNewlyRejected = false,
    bool IsNewlySilent = false)
{
    /// <summary>Nothing is to be done.</summary>
    public static WishAnswer Nothing { get; } = new();
}
