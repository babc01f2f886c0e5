using System.Globalization;

namespace Router.Sinks.File;

/// <summary>Names the files that a file is put aside as: <c>events-2015-03-25-0001.jsonl</c>, so that names sort by age.</summary>
internal sealed class RotatedFiles
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly string _folder;
    private readonly string _stem;
    private readonly string _extension;

    public RotatedFiles(string path)
    {
        _folder = Path.GetDirectoryName(path)!;
        _stem = Path.GetFileNameWithoutExtension(path);
        _extension = Path.GetExtension(path);
    }

    /// <summary>A name behind all that exist for that day.</summary>
    public string NextFor(DateOnly day)
    {
        int last = 0;
        foreach (Rotated file in Find())
        {
            last = file.Day == day ? Math.Max(last, file.Number) : last;
        }

        return Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{_stem}-{day.ToString(DayFormat, CultureInfo.InvariantCulture)}-{last + 1:D4}{_extension}"));
    }

    /// <summary>The files beyond the newest <paramref name="keep"/>.</summary>
    public IReadOnlyList<string> Beyond(int keep) =>
        [.. Find().OrderByDescending(file => file.Day).ThenByDescending(file => file.Number).Skip(keep).Select(file => file.Path)];

    private IEnumerable<Rotated> Find()
    {
        foreach (string path in System.IO.Directory.EnumerateFiles(_folder, $"*{_extension}"))
        {
            if (Read(path) is { } file)
            {
                yield return file;
            }
        }
    }

    /// <summary>What the name says; <see langword="null"/> when we did not give it.</summary>
    private Rotated? Read(string path)
    {
        ReadOnlySpan<char> name = Path.GetFileNameWithoutExtension(path.AsSpan());
        int dayStart = _stem.Length + 1;
        int numberStart = dayStart + DayFormat.Length + 1;
        if (!name.StartsWith(_stem, StringComparison.Ordinal) || name.Length <= numberStart || name[_stem.Length] != '-'
            || name[numberStart - 1] != '-' || Path.GetExtension(path) != _extension)
        {
            return null;
        }

        bool isOurs = DateOnly.TryParseExact(name[dayStart..(numberStart - 1)], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            & int.TryParse(name[numberStart..], NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return isOurs ? new Rotated(path, day, number) : null;
    }

    private sealed record Rotated(string Path, DateOnly Day, int Number);
}
