namespace Router.Sinks.Tests.Email;

/// <summary>A test against a real mail server.</summary>
internal sealed class EximFactAttribute : FactAttribute
{
    public const string Program = "/usr/sbin/exim4";

    public EximFactAttribute() => Skip = System.IO.File.Exists(Program) && Environment.UserName == "root"
        ? null
        : "Needs root and Exim: apt-get install -y --no-install-recommends exim4-daemon-light";
}
