using System.Security.Cryptography;
using Router.Routing.Diagnostics;

namespace Router.Host.Configuration;

/// <summary>Why a file or folder cannot be used, in people's words instead of the system's.</summary>
internal static class FileTrouble
{
    // ENOTDIR on Linux and macOS; Windows says that the path is not found.
    private const int NotAFolder = 20;

    /// <summary>A file stands where a folder is needed.</summary>
    public static Bilingual FileForFolder { get; } = new("часть пути — файл, а не папка", "a part of the path is a file and no folder");

    /// <summary>The reason; <see langword="null"/> for an exception that is not about files.</summary>
    public static Bilingual? Of(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => new Bilingual("такого нет", "there is none"),
        UnauthorizedAccessException => new Bilingual("нет прав (или это папка)", "no permission (or it is a folder)"),
        PathTooLongException => new Bilingual("слишком длинный путь", "the path is too long"),
        IOException when IsReadOnly(exception) => new Bilingual("диск только для чтения", "the disk is read-only"),
        IOException when IsFull(exception) => new Bilingual("на диске нет места", "the disk is full"),
        IOException when exception.HResult is NotAFolder => FileForFolder,
        IOException => new Bilingual("он занят другой программой или не читается", "another program holds it, or it cannot be read"),
        CryptographicException => new Bilingual(
            "он зашифрован для другого пользователя Windows или на другой машине; задайте заново: router secrets set",
            "it was encrypted for another Windows user or on another machine; set it again: router secrets set"),
        ArgumentException or NotSupportedException => new Bilingual("так путь писать нельзя", "this is no path"),
        _ => null,
    };

    // EROFS on Linux and macOS; ERROR_WRITE_PROTECT.
    private static bool IsReadOnly(Exception exception) => exception.HResult is 30 or unchecked((int)0x80070013);

    // ENOSPC; ERROR_DISK_FULL.
    private static bool IsFull(Exception exception) => exception.HResult is 28 or unchecked((int)0x80070070);
}
