#nullable disable annotations
namespace Akka.TestKit;

public interface ITestKitAssertions
{
    public void Fail(string format = "", params object[] args);

    public void AssertTrue(bool condition, string format = "", params object[] args);

    public void AssertFalse(bool condition, string format = "", params object[] args);

    public void AssertEqual<T>(T expected, T actual, string format = "", params object[] args);

    public void AssertEqual<T>(T expected, T actual, Func<T, T, bool> comparer, string format = "", params object[] args);
}
