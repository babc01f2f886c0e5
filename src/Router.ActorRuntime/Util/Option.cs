#nullable disable
using System.Diagnostics.CodeAnalysis;

namespace Akka.Util;

/// <summary>A value that may not be there.</summary>
/// <typeparam name="T">Its type.</typeparam>
[SuppressMessage("Design", "CA1066:Implement IEquatable when overriding Equals", Justification = "Akka.NET's does not.")]
[SuppressMessage("Design", "MA0077:A class that provides Equals(T) should implement IEquatable<T>", Justification = "Akka.NET's does not.")]
public readonly struct Option<T>
{
    /// <summary>No value.</summary>
    public static readonly Option<T> None;

    /// <summary>A value; null is one that is not there.</summary>
    [Obsolete("Use Option<T>.Create() instead")]
    public Option(T value)
        : this(value, value is not null)
    {
    }

    private Option(T value, bool hasValue)
    {
        Value = value;
        HasValue = hasValue;
    }

    /// <summary>Whether it is there.</summary>
    public bool HasValue { get; }

    /// <summary>Whether it is not there.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>A value; null is one that is not there.</summary>
    public static Option<T> Create(T value) => new(value, value is not null);

    /// <summary>A value; null is one that is not there.</summary>
    public static implicit operator Option<T>(T value) => Create(value);

    /// <summary>The value, or another.</summary>
    public T GetOrElse(T fallbackValue) => HasValue ? Value : fallbackValue;

    /// <summary>The value turned into another, when there is one.</summary>
    public Option<TNew> Select<TNew>(Func<T, TNew> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return HasValue ? Option<TNew>.Create(selector(Value)) : Option<TNew>.None;
    }

    /// <summary>The value turned into another, which may not be there either.</summary>
    public Option<TNew> FlatSelect<TNew>(Func<T, Option<TNew>> mapper)
    {
        ArgumentNullException.ThrowIfNull(mapper);
        return HasValue ? mapper(Value) : Option<TNew>.None;
    }

    /// <summary>Does something with the value, when there is one.</summary>
    public void OnSuccess(Action<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (HasValue)
        {
            action(Value);
        }
    }

    /// <summary>Compares the values.</summary>
    public bool Equals(Option<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is Option<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? Value.GetHashCode() : 0;

    /// <inheritdoc/>
    public override string ToString() => HasValue ? $"Some<{Value}>" : "None";

    /// <summary>Compares the values.</summary>
    public static bool operator ==(Option<T> left, Option<T> right) => left.Equals(right);

    /// <summary>Compares the values.</summary>
    public static bool operator !=(Option<T> left, Option<T> right) => !left.Equals(right);
}
