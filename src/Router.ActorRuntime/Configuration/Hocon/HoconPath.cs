using System.Text;

namespace Akka.Configuration.Hocon;

/// <summary>Dotted paths; a dot in quotes is part of a name.</summary>
internal static class HoconPath
{
    public static List<string> Split(string path)
    {
        List<string> names = [];
        var name = new StringBuilder();
        bool quoted = false;
        foreach (char c in path)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == '.' && !quoted)
            {
                names.Add(name.ToString());
                name.Clear();
            }
            else
            {
                name.Append(c);
            }
        }

        names.Add(name.ToString());
        return names;
    }

    public static HoconValue? Find(HoconValue root, string path)
    {
        HoconValue? value = root;
        foreach (string name in Split(path))
        {
            value = value?.GetChildObject(name);
        }

        return value;
    }
}
