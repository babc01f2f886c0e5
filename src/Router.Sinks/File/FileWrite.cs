using Microsoft.Win32.SafeHandles;

namespace Router.Sinks.File;

/// <summary>Writes all bytes at a place of a file, as <see cref="RandomAccess"/> does.</summary>
internal delegate void FileWrite(SafeFileHandle file, ReadOnlyMemory<byte> bytes, long offset);
