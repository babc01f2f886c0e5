namespace Router.Host.Configuration.Secrets;

/// <summary>Where the text of a reference comes from.</summary>
internal enum ReferenceKind
{
    /// <summary><c>${secret:NAME}</c>: a secret that Router keeps.</summary>
    Secret,

    /// <summary><c>${file:PATH}</c>: a file.</summary>
    File,

    /// <summary><c>${env:NAME}</c>: a variable of the environment.</summary>
    Env,
}
