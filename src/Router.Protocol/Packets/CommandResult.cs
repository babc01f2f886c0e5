using System.Diagnostics.CodeAnalysis;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Packets;

/// <summary>The app's answer to one command: <c>&lt;CommandResult …&gt;</c> (protocol.md section 4).</summary>
public sealed class CommandResult : Packet
{
    /// <summary>The command's ID, trimmed; some answers carry none. Compare with <see cref="Values.WireUuid.AreSame"/>.</summary>
    public string? Id
    {
        get;
        init => field = Trimmed(value);
    }

    /// <summary>One of <see cref="Actions"/> in canonical spelling, or an unknown word as it came; may be absent.</summary>
    public string? Action
    {
        get;
        init => field = Canonical(value, Actions.Find(value));
    }

    /// <summary>The text of <c>Result</c>. Its vocabulary is not specified: it is kept and decides nothing.</summary>
    public string? Result => Fields.GetText(FieldNames.Result);

    /// <summary>The text of the first <c>Error</c> that is not blank (<c>&lt;Error/&gt;</c> is none); see <see cref="ErrorTexts"/>.</summary>
    public string? Error
    {
        get
        {
            foreach (Field entry in Fields)
            {
                if (entry.HasName(FieldNames.Error) && !entry.Text.IsWhiteSpace())
                {
                    return entry.ToString();
                }
            }

            return null;
        }
    }

    /// <summary>Whether the app refused the command: <see cref="Error"/> says why.</summary>
    [MemberNotNullWhen(true, nameof(Error))]
    public bool IsFailure => Error is not null;

    /// <summary>The answer to a command that was carried out.</summary>
    public static CommandResult Success(string? action, string? id, string result = "") => new()
    {
        Action = action,
        Id = id,
        Fields = FieldList.Of((FieldNames.Result, result)),
    };

    /// <summary>The answer to a command that was refused with <paramref name="error"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="error"/> is blank: that would read as a success.</exception>
    public static CommandResult Failure(string? action, string? id, string error)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(error);
        return new CommandResult
        {
            Action = action,
            Id = id,
            Fields = FieldList.Of((FieldNames.Result, string.Empty), (FieldNames.Error, error)),
        };
    }
}
