namespace Router.Protocol.Fuzz;

/// <summary>An input that broke a promise.</summary>
internal sealed record FuzzFailure(long Index, byte[] Input, string What)
{
    /// <summary>All that it takes to see it again.</summary>
    public string Describe(ulong seed) =>
        $"""
        FAILED: {What}
        seed {seed}, index {Index}; again with --seed {seed} --index {Index}
        input, {Input.Length} bytes: {Convert.ToHexString(Input)}
        """;
}
