using System.Text;
using Router.Host.CommandLine;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await RouterCommand.RunAsync(args, CliContext.OfProcess());
