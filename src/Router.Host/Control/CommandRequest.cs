namespace Router.Host.Control;

/// <summary>What <c>POST /commands</c> takes.</summary>
/// <param name="Login">Whose app.</param>
/// <param name="Command">The command's XML; Router gives it its ID.</param>
/// <param name="TimeoutSeconds">How long to wait for the answer; 1 to 600, default 30.</param>
internal sealed record CommandRequest(string Login, string Command, double? TimeoutSeconds = null);
