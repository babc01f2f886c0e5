using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.File;

/// <summary>Says in plain words why a file could not be written.</summary>
internal static class FileFailure
{
    // Win32 codes stand in the low half of HResult; elsewhere HResult is errno itself.
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WindowsWriteProtect = unchecked((int)0x80070013);
    private const int NoSpace = 28;
    private const int ReadOnlySystem = 30;
    private const int QuotaLinux = 122;
    private const int QuotaMac = 69;

    /// <summary>The exceptions that mean the file or its disk, not a defect.</summary>
    public static bool IsOne(Exception failure) => failure is IOException or UnauthorizedAccessException;

    public static string Reason(Exception failure, string path, TextLanguage language)
    {
        string cause = failure switch
        {
            { HResult: WindowsDiskFull or WindowsHandleDiskFull or NoSpace or QuotaLinux or QuotaMac } =>
                language.In("на диске нет места", "the disk is full"),
            { HResult: ReadOnlySystem or WindowsWriteProtect } => language.In("диск только для чтения", "the disk is read-only"),
            { HResult: WindowsSharingViolation } => language.In("файл занят другой программой", "another program holds the file"),
            UnauthorizedAccessException when System.IO.Directory.Exists(path) =>
                language.In("это папка, а нужен файл", "this is a folder, a file is needed"),
            UnauthorizedAccessException => language.In("нет права записи", "no right to write"),
            PathTooLongException => language.In("путь слишком длинный", "the path is too long"),
            DirectoryNotFoundException => language.In("папки нет, и создать её не вышло", "the folder is missing and could not be made"),
            _ => language.In("файл не записывается", "the file cannot be written"),
        };
        return $"{OneLine.Of(path, 300)}: {cause}";
    }
}
