namespace Router.Simulator.Events;

/// <summary>One message of a chat.</summary>
/// <param name="Initiator">One of <see cref="Router.Protocol.Vocabulary.Initiators"/>.</param>
/// <param name="MessageId">The wire's <c>MessageID</c>.</param>
/// <param name="Text">What was written.</param>
public sealed record ChatLine(string Initiator, string MessageId, string Text);
