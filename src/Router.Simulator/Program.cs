using System.Text;
using Router.Simulator.Terminal;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await SimulatorCommand.RunAsync(args, Console.In, Console.Out, Console.Error);
