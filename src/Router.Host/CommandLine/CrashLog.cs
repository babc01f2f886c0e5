namespace Router.Host.CommandLine;

/// <summary>Keeps the details of a defect, which no screen shows.</summary>
internal static class CrashLog
{
    private const string FileName = "router-crash.log";

    /// <summary>Adds the exception to the file; answers where that is.</summary>
    public static string Write(Exception exception, CliContext context)
    {
        string text = $"{context.Time.GetUtcNow():O} {context.Mask.Apply(exception.ToString())}{Environment.NewLine}";
        foreach (string folder in (string[])[context.LogFolder, Path.GetTempPath()])
        {
            try
            {
                Directory.CreateDirectory(folder);
                string path = Path.Combine(folder, FileName);
                File.AppendAllText(path, text);
                return path;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // The next folder may take it.
            }
        }

        return "—";
    }
}
