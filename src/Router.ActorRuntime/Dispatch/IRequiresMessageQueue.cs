namespace Akka.Dispatch;

/// <summary>An actor that needs a message queue which promises something.</summary>
/// <typeparam name="T">The promise.</typeparam>
public interface IRequiresMessageQueue<T>
    where T : ISemantics;
