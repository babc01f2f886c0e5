namespace Akka.Util;

/// <summary>A value that may not be there.</summary>
/// <typeparam name="T">Its type.</typeparam>
public readonly struct Option<T> : IEquatable<Option<T>>
{
    /// <summary>No value.</summary>
    public static readonly Option<T> None;

    /// <summary>A value; null is one that is not there.</summary>
    public Option(T value)
    {
        Value = value;
        HasValue = value is not null;
    }

    /// <summary>Whether it is there.</summary>
    public bool HasValue { get; }

    /// <summary>Whether it is not there.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>A value.</summary>
    public static Option<T> Create(T value) => new(value);

    /// <summary>A value.</summary>
    public static implicit operator Option<T>(T value) => new(value);

    /// <summary>The value, or another.</summary>
    public T GetOrElse(T fallbackValue) => HasValue ? Value : fallbackValue;

    /// <summary>The value turned into another, when there is one.</summary>
    public Option<TNew> Select<TNew>(Func<T, TNew> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return HasValue ? new Option<TNew>(selector(Value)) : Option<TNew>.None;
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

    /// <inheritdoc/>
    public bool Equals(Option<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Option<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? Value!.GetHashCode() : 0;

    /// <inheritdoc/>
    public override string ToString() => HasValue ? $"Some<{Value}>" : "None";

    /// <summary>Compares the values.</summary>
    public static bool operator ==(Option<T> left, Option<T> right) => left.Equals(right);

    /// <summary>Compares the values.</summary>
    public static bool operator !=(Option<T> left, Option<T> right) => !left.Equals(right);
}
