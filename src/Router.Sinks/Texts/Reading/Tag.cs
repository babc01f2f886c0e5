namespace Router.Sinks.Texts.Reading;

/// <summary>What stands between two braces and two braces.</summary>
/// <param name="Content">The inside, without outer white space and the <c>~</c> of white-space control.</param>
/// <param name="Offset">Where its braces begin.</param>
/// <param name="ContentOffset">Where its content begins.</param>
internal sealed record Tag(string Content, int Offset, int ContentOffset);
