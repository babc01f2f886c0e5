using System.Globalization;

namespace Akka.Actor;

/// <summary>Where an actor stands in the tree of its system. Two paths are equal when their text is; the uid does not count.</summary>
public abstract class ActorPath : IEquatable<ActorPath>, IComparable<ActorPath>
{
    internal const int UndefinedUid = 0;

    /// <summary>What an element of a path may hold besides letters, digits and <c>%xx</c>.</summary>
    public const string ValidSymbols = "\"-_.*$+:@&=,!~';()";

    /// <summary>The regular expression's worth of what an element may hold, as a text for messages.</summary>
    internal const string ValidPathDescription =
        "Actor paths MUST: not start with `$`, include only ASCII letters and can only contain these special characters: " + ValidSymbols + ".";

    /// <summary>Makes the path of one name under an address.</summary>
    protected ActorPath(Address address, string name)
    {
        Address = address;
        Name = name;
    }

    /// <summary>The system's address.</summary>
    public Address Address { get; }

    /// <summary>The last element.</summary>
    public string Name { get; }

    /// <summary>Which incarnation of the name is meant; 0 when none in particular.</summary>
    public abstract long Uid { get; }

    /// <summary>The path above; a root is its own.</summary>
    public abstract ActorPath Parent { get; }

    /// <summary>The root of the tree.</summary>
    public abstract ActorPath Root { get; }

    /// <summary>How many elements lie below the root.</summary>
    public abstract int Depth { get; }

    /// <summary>The names from the root down.</summary>
    public IReadOnlyList<string> Elements
    {
        get
        {
            string[] names = new string[Depth];
            ActorPath path = this;
            for (int i = names.Length - 1; i >= 0; i--, path = path.Parent)
            {
                names[i] = path.Name;
            }

            return names;
        }
    }

    /// <summary>Whether a text may be one element of a path.</summary>
    public static bool IsValidPathElement(string s)
    {
        if (string.IsNullOrEmpty(s) || s[0] == '$')
        {
            return false;
        }

        for (int i = 0; i < s.Length; i++)
        {
            char c = s[i];
            if (char.IsAsciiLetterOrDigit(c) || ValidSymbols.Contains(c, StringComparison.Ordinal))
            {
                continue;
            }

            if (c == '%' && i + 2 < s.Length && char.IsAsciiHexDigit(s[i + 1]) && char.IsAsciiHexDigit(s[i + 2]))
            {
                i += 2;
                continue;
            }

            return false;
        }

        return true;
    }

    /// <summary>Reads a full path such as <c>akka://sys/user/a</c>.</summary>
    public static ActorPath Parse(string path) =>
        TryParse(path, out ActorPath actorPath) ? actorPath : throw new UriFormatException($"Can not parse an ActorPath: {path}");

    /// <summary>Reads a full path, or answers false.</summary>
    public static bool TryParse(string path, out ActorPath actorPath)
    {
        actorPath = null!;
        int start = path?.IndexOf("://", StringComparison.Ordinal) ?? -1;
        if (start < 0)
        {
            return false;
        }

        int slash = path!.IndexOf('/', start + 3);
        if (!Address.TryParse(slash < 0 ? path : path[..slash], out Address? address))
        {
            return false;
        }

        ActorPath result = new RootActorPath(address!);
        foreach (string element in slash < 0 ? [] : path[slash..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            int hash = element.IndexOf('#', StringComparison.Ordinal);
            result = hash < 0
                ? result / element
                : new ChildActorPath(result, element[..hash], long.Parse(element[(hash + 1)..], CultureInfo.InvariantCulture));
        }

        actorPath = result;
        return true;
    }

    /// <summary>Reads a path below another from <c>/user/a</c>, or answers false.</summary>
    public static bool TryParse(ActorPath basePath, string absoluteUri, out ActorPath actorPath)
    {
        ArgumentNullException.ThrowIfNull(basePath);
        return TryParse(basePath.Root + absoluteUri?.TrimStart('/'), out actorPath);
    }

    /// <summary>Reads the address of a full path, or answers false.</summary>
    public static bool TryParseAddress(string path, out Address? address)
    {
        bool parsed = TryParse(path, out ActorPath actorPath);
        address = parsed ? actorPath.Address : null;
        return parsed;
    }

    /// <summary>Joins names with slashes.</summary>
    public static string FormatPathElements(IEnumerable<string> pathElements) => string.Join('/', pathElements);

    /// <summary>A child of this path.</summary>
    public ActorPath Child(string childName) => this / childName;

    /// <summary>The same path with another uid.</summary>
    public abstract ActorPath WithUid(long uid);

    /// <summary>The ancestor at a depth; a negative one counts from this path upwards.</summary>
    public ActorPath ParentOf(int depth)
    {
        ActorPath path = this;
        int steps = depth >= 0 ? Depth - depth : -depth;
        for (int i = 0; i < steps; i++)
        {
            path = path.Parent;
        }

        return path;
    }

    /// <summary>The path without the address: <c>/user/a</c>.</summary>
    public string ToStringWithoutAddress() => "/" + string.Join('/', Elements);

    /// <summary>The path with its address.</summary>
    public string ToStringWithAddress() => ToStringWithAddress(Address);

    /// <summary>The path with its own address when that names a host, else with the one given.</summary>
    public string ToStringWithAddress(Address address) =>
        (Address.Host is null ? address : Address) + ToStringWithoutAddress();

    /// <summary>The path with its uid.</summary>
    public string ToStringWithUid() => Uid == UndefinedUid ? ToString() : $"{this}#{Uid}";

    /// <summary>The path with address and uid.</summary>
    public string ToSerializationFormat() => ToStringWithUid();

    /// <inheritdoc/>
    public bool Equals(ActorPath? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || Depth != other.Depth || !Address.Equals(other.Address))
        {
            return false;
        }

        ActorPath mine = this;
        ActorPath theirs = other;
        while (mine.Depth > 0 && !ReferenceEquals(mine, theirs))
        {
            if (mine.Name != theirs.Name)
            {
                return false;
            }

            mine = mine.Parent;
            theirs = theirs.Parent;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActorPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Address.GetHashCode();
        for (ActorPath path = this; path.Depth > 0; path = path.Parent)
        {
            hash = (hash * 31) + path.Name.GetHashCode(StringComparison.Ordinal);
        }

        return hash;
    }

    /// <inheritdoc/>
    public int CompareTo(ActorPath? other) => string.CompareOrdinal(ToString(), other?.ToString());

    /// <inheritdoc/>
    public override string ToString() => ToStringWithAddress();

    /// <summary>A child of a path.</summary>
    public static ActorPath operator /(ActorPath path, string name) => new ChildActorPath(path, name, UndefinedUid);

    /// <summary>A descendant of a path.</summary>
    public static ActorPath operator /(ActorPath path, IEnumerable<string> name)
    {
        ActorPath result = path;
        foreach (string element in name)
        {
            if (element.Length > 0)
            {
                result /= element;
            }
        }

        return result;
    }

    /// <summary>Compares the text.</summary>
    public static bool operator ==(ActorPath? left, ActorPath? right) => Equals(left, right);

    /// <summary>Compares the text.</summary>
    public static bool operator !=(ActorPath? left, ActorPath? right) => !Equals(left, right);
}
