namespace Akka.Event;

/// <summary>The type of a source that is but a text.</summary>
public class DummyClassForStringSources;
