#nullable disable annotations
using System.Globalization;

namespace Akka.Actor;

/// <summary>Where an actor stands in the tree of its system. Two paths are equal when their text is; the uid does not count.</summary>
public abstract class ActorPath : ISurrogated, IEquatable<ActorPath>, IComparable<ActorPath>
{
    internal const int UndefinedUid = 0;

    /// <summary>What an element of a path may hold besides letters, digits and <c>%xx</c>.</summary>
    public const string ValidSymbols = "\"-_.*$+:@&=,!~';()";

    /// <summary>The regular expression's worth of what an element may hold, as a text for messages.</summary>
    internal const string ValidPathDescription =
        "Actor paths MUST: not start with `$`, include only ASCII letters and can only contain these special characters: " + ValidSymbols + ".";

    /// <summary>Makes the root under an address.</summary>
    protected ActorPath(Address address, string name)
    {
        Address = address;
        Name = name;
    }

    /// <summary>Makes the path of a name below another.</summary>
    protected ActorPath(ActorPath parentPath, string name, long uid)
    {
        ArgumentNullException.ThrowIfNull(parentPath);
        Address = parentPath.Address;
        Parent = parentPath;
        Depth = parentPath.Depth + 1;
        Name = name;
        Uid = uid;
    }

    /// <summary>The system's address.</summary>
    public Address Address { get; }

    /// <summary>The last element.</summary>
    public string Name { get; }

    /// <summary>Which incarnation of the name is meant; 0 when none in particular.</summary>
    public long Uid { get; }

    /// <summary>The path above; null for a root.</summary>
    public ActorPath Parent { get; }

    /// <summary>The root of the tree.</summary>
    public ActorPath Root => ParentOf(0);

    /// <summary>How many elements lie below the root.</summary>
    public int Depth { get; }

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
        actorPath = null;
        return TryParseAddress(path, out Address address, out ReadOnlySpan<char> absoluteUri)
            && TryParse(new RootActorPath(address), absoluteUri, out actorPath);
    }

    /// <summary>Reads a path below another from <c>/user/a</c>, or answers false.</summary>
    public static bool TryParse(ActorPath basePath, string absoluteUri, out ActorPath actorPath) =>
        TryParse(basePath, absoluteUri.AsSpan(), out actorPath);

    /// <summary>Reads a path below another from <c>/user/a</c>, or answers false.</summary>
    public static bool TryParse(ActorPath basePath, ReadOnlySpan<char> absoluteUri, out ActorPath actorPath)
    {
        actorPath = null;
        ActorPath path = basePath;
        foreach (Range range in absoluteUri.Split('/'))
        {
            ReadOnlySpan<char> element = absoluteUri[range];
            int hash = element.IndexOf('#');
            if (hash >= 0)
            {
                if (!long.TryParse(element[(hash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out long uid))
                {
                    return false;
                }

                path = new ChildActorPath(path, element[..hash].ToString(), uid);
            }
            else if (!element.IsEmpty)
            {
                path /= element.ToString();
            }
        }

        actorPath = path;
        return true;
    }

    /// <summary>Reads the address of a full path, or answers false.</summary>
    public static bool TryParseAddress(string path, out Address address) => TryParseAddress(path, out address, out _);

    /// <summary>Reads the address of a full path, with what follows it, or answers false.</summary>
    public static bool TryParseAddress(string path, out Address address, out ReadOnlySpan<char> absoluteUri) =>
        Address.TryParse(path.AsSpan(), out address, out absoluteUri);

    /// <summary>Parts a full path into the text of its address and what follows it, or answers false.</summary>
    public static bool TryParseParts(ReadOnlySpan<char> path, out ReadOnlySpan<char> address, out ReadOnlySpan<char> absoluteUri) =>
        Address.TryPart(path, out address, out absoluteUri);

    /// <summary>Joins names with slashes.</summary>
    public static string FormatPathElements(IEnumerable<string> pathElements) => string.Join('/', pathElements);

    /// <summary>A child of this path.</summary>
    public ActorPath Child(string childName) => this / childName;

    /// <summary>The same path with another uid.</summary>
    public ActorPath WithUid(long uid)
    {
        if (uid == Uid)
        {
            return this;
        }

        return Depth > 0
            ? new ChildActorPath(Parent, Name, uid)
            : throw new NotSupportedException("RootActorPath must have undefined Uid");
    }

    /// <summary>The ancestor at a depth; a negative one counts from this path upwards.</summary>
    public ActorPath ParentOf(int depth)
    {
        ActorPath path = this;
        int steps = Math.Min(depth >= 0 ? Depth - depth : -depth, Depth);
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
    public string ToStringWithUid() => WithUid(ToString());

    /// <summary>The path with address and uid.</summary>
    public string ToSerializationFormat() => ToStringWithUid();

    /// <summary>The path with its uid, and with its own address when that names a host, else with the one given.</summary>
    public string ToSerializationFormatWithAddress(Address address) => WithUid(ToStringWithAddress(address));

    /// <inheritdoc/>
    public bool Equals(ActorPath other)
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
    public override bool Equals(object obj) => Equals(obj as ActorPath);

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
    public int CompareTo(ActorPath other) => string.CompareOrdinal(ToString(), other?.ToString());

    /// <inheritdoc/>
    public override string ToString() => ToStringWithAddress();

    private string WithUid(string text) => Uid == UndefinedUid ? text : $"{text}#{Uid}";

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
    public static bool operator ==(ActorPath left, ActorPath right) => Equals(left, right);

    /// <summary>Compares the text.</summary>
    public static bool operator !=(ActorPath left, ActorPath right) => !Equals(left, right);

    /// <inheritdoc/>
    public ISurrogate ToSurrogate(ActorSystem system) => new Surrogate(ToSerializationFormat());

    /// <summary>Stands for a path.</summary>
    public sealed class Surrogate : ISurrogate, IEquatable<Surrogate>, IEquatable<ActorPath>
    {
        /// <summary>Stands for the path that is written so.</summary>
        public Surrogate(string path)
        {
            Path = path;
        }

        /// <summary>The path as it is written.</summary>
        public string Path { get; }

        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) => TryParse(Path, out ActorPath path) ? path : null;

        /// <inheritdoc/>
        public bool Equals(Surrogate other) => other is not null && string.Equals(Path, other.Path, StringComparison.Ordinal);

        /// <inheritdoc/>
        public bool Equals(ActorPath other) => other is not null && Equals(other.ToSurrogate(null) as Surrogate);

        /// <inheritdoc/>
        public override bool Equals(object obj) => obj is ActorPath path ? Equals(path) : Equals(obj as Surrogate);

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path ?? string.Empty);
    }
}
