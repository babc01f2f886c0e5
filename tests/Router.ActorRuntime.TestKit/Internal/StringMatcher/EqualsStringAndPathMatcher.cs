#nullable disable annotations
namespace Akka.TestKit.Internal.StringMatcher;

/// <summary>A source fits that is written so, or a path that is this one: with its address, without it, or below the user's guardian.</summary>
public class EqualsStringAndPathMatcher : IStringMatcher
{
    private const string User = "/user/";

    private readonly string _path;
    private readonly bool _canBeRelative;

    /// <summary>Compares with this.</summary>
    public EqualsStringAndPathMatcher(string path, bool canBeRelative = true)
    {
        _path = path;
        _canBeRelative = canBeRelative;
    }

    /// <inheritdoc/>
#pragma warning disable CA1725 // The name is Akka.NET's.
    public bool IsMatch(string path)
#pragma warning restore CA1725
    {
        if (path == _path)
        {
            return true;
        }

        if (!ActorPath.TryParse(path, out ActorPath actorPath))
        {
            return false;
        }

        string withoutAddress = actorPath.ToStringWithoutAddress();
        return withoutAddress == _path
            || (_canBeRelative && withoutAddress.StartsWith(User, StringComparison.Ordinal) && withoutAddress[User.Length..] == _path);
    }

    /// <inheritdoc/>
    public override string ToString() => $"== \"{_path}\"";
}
