using System.Text;

namespace Router.Simulator.Terminal;

/// <summary>Splits a line into words; double quotes keep spaces together.</summary>
internal static class Words
{
    /// <summary>The words of a line.</summary>
    public static string[] Split(string line)
    {
        List<string> words = [];
        var word = new StringBuilder();
        bool isQuoted = false;
        bool isOpen = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
                isOpen = true;
            }
            else if (char.IsWhiteSpace(c) && !isQuoted)
            {
                Close();
            }
            else
            {
                word.Append(c);
                isOpen = true;
            }
        }

        Close();
        return [.. words];

        void Close()
        {
            if (isOpen)
            {
                words.Add(word.ToString());
                word.Clear();
                isOpen = false;
            }
        }
    }
}
