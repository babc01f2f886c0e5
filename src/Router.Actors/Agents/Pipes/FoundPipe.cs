using System.Runtime.InteropServices;

namespace Router.Actors.Agents.Pipes;

/// <summary>A pipe of the app.</summary>
/// <param name="Login">Whose it is.</param>
/// <param name="Mark">Something that changes when the pipe is made anew under the same name; 0 where the system does not tell.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FoundPipe(string Login, long Mark = 0);
