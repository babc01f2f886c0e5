using System.Text;

namespace Router.Host.CommandLine;

/// <summary>Reads what is typed without showing it.</summary>
internal static class UnseenInput
{
    /// <summary>The line, without its end.</summary>
    public static string Read()
    {
        var text = new StringBuilder();
        while (true)
        {
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter)
            {
                return text.ToString();
            }

            if (key.Key == ConsoleKey.Backspace)
            {
                text.Length = Math.Max(0, text.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                text.Append(key.KeyChar);
            }
        }
    }
}
