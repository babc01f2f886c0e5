namespace Router.Host.History.Comparing;

/// <summary>Asks what other rules would have done.</summary>
/// <param name="Since">From when on, as it was typed.</param>
/// <param name="Path">The full path of the file with the other rules.</param>
/// <param name="ShownAs">Its name in messages.</param>
/// <param name="Content">What is in it, so that the file that is meant is the one that is judged.</param>
internal sealed record CompareQuery(string Since, string Path, string ShownAs, byte[] Content);
