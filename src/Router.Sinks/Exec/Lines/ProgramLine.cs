namespace Router.Sinks.Exec.Lines;

/// <summary>A line that a program wrote.</summary>
/// <param name="Bytes">Its bytes without the line's end, up to the limit; valid until the next line is read.</param>
/// <param name="IsCut">Whether it was longer than the limit.</param>
internal sealed record ProgramLine(ReadOnlyMemory<byte> Bytes, bool IsCut);
