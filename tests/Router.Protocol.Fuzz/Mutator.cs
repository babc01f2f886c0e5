using System.Buffers.Binary;
using System.Text;

namespace Router.Protocol.Fuzz;

/// <summary>Makes one input after the other out of the corpus. Not safe for several threads: the input is its buffer.</summary>
internal sealed class Mutator(Corpus corpus)
{
    private const int LargestInput = 8 * 1024;
    private const int MaxPackets = 3;
    private const int MaxMutations = 8;
    private const int LongestRange = 64;

    private static readonly byte[][] Tokens = [.. Encoded(), .. Binary()];

    private readonly byte[] _bytes = new byte[LargestInput];
    private readonly byte[] _copy = new byte[LargestInput];
    private int _length;

    /// <summary>The next input; it is overwritten by the one after it.</summary>
    public ReadOnlyMemory<byte> Next(ref FuzzRandom random)
    {
        _length = 0;
        for (int packets = random.Next(MaxPackets); packets >= 0; packets--)
        {
            Insert(_length, corpus.Pick(ref random));
        }

        for (int mutations = random.Next(MaxMutations); mutations > 0 && _length > 0; mutations--)
        {
            Mutate(ref random);
        }

        return _bytes.AsMemory(0, _length);
    }

    private void Mutate(ref FuzzRandom random)
    {
        int at = random.Next(_length);
        int length = Math.Min(1 + random.Next(LongestRange), _length - at);
        switch (random.Next(10))
        {
            case 0:
                _bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                _bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                Remove(at, length);
                break;
            case 3:
                Insert(random.Next(_length + 1), Copy(_bytes.AsSpan(at, length)));
                break;
            case 4:
                ReadOnlySpan<byte> other = corpus.Pick(ref random);
                int from = random.Next(other.Length);
                Insert(at, other.Slice(from, Math.Min(length, other.Length - from)));
                break;
            case 5:
                _length = at;
                break;
            case 6:
                BinaryPrimitives.WriteInt32LittleEndian(_copy, random.Next(2 * _length));
                Overwrite(at, _copy.AsSpan(0, sizeof(int)));
                break;
            case 7:
                Overwrite(at, Tokens[random.Next(Tokens.Length)]);
                break;
            default:
                Insert(at, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }

    private ReadOnlySpan<byte> Copy(ReadOnlySpan<byte> range)
    {
        range.CopyTo(_copy);
        return _copy.AsSpan(0, range.Length);
    }

    private void Insert(int at, ReadOnlySpan<byte> range)
    {
        range = range[..Math.Min(range.Length, LargestInput - _length)];
        _bytes.AsSpan(at, _length - at).CopyTo(_bytes.AsSpan(at + range.Length));
        range.CopyTo(_bytes.AsSpan(at));
        _length += range.Length;
    }

    private void Overwrite(int at, ReadOnlySpan<byte> range) => range[..Math.Min(range.Length, _length - at)].CopyTo(_bytes.AsSpan(at));

    private void Remove(int at, int length)
    {
        _bytes.AsSpan(at + length, _length - at - length).CopyTo(_bytes.AsSpan(at));
        _length -= length;
    }

    /// <summary>Markup in both encodings.</summary>
    private static IEnumerable<byte[]> Encoded() =>
        new[]
        {
            "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE a>", "\"", "'", "=", "&", "&amp;", "&#x", "&#65;", ";",
            "<Event>", "</Event>", "<Event", "</Even", "<State=\"Finished\">", "</State>", "<Command/>", " A=\"x\"", "<A>", "</A>", "Ж", "😀",
            "\0", "\u0001", "\uFFFE", "\uFFFF", "\uFEFF", " ", "\t", "\r\n", "\n\n\n\n", "<A A A", new('n', 300),
        }.SelectMany(text => new[] { Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text) });

    /// <summary>Byte order marks, surrogates without their half, broken UTF-8, and headers of lengths at the edges.</summary>
    private static IEnumerable<byte[]> Binary() =>
        new[] { "FFFE", "FEFF", "EFBBBF", "3DD8", "00DE", "EDA0BD", "C0", "F4908080", "3C00", "3C", "00" }.Select(Convert.FromHexString)
            .Concat(new[] { 0, 1, 2, 3, 9, 10, 13, 32, 49, 50, 60, 255, 256, 65_534, 65_535, 65_536, 1024 * 1024, (1024 * 1024) + 1, -1 }
                .Select(BitConverter.GetBytes));
}
