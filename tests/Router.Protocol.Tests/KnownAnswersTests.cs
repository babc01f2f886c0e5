using System.Text.Json.Nodes;
using Router.Protocol.Tests.Support;

namespace Router.Protocol.Tests;

/// <summary>Streams written by hand from the vendor's document, and what reading them must give (KnownAnswers/README.md).</summary>
public sealed class KnownAnswersTests
{
    public static TheoryData<string> Names => [.. KnownAnswer.Names(".bin")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_decodes_to_the_answer_beside_it(string name)
    {
        var answer = KnownAnswer.Load(name);

        ShouldBeAnswer(name, answer, KnownAnswerReader.ReadWhole(answer.Stream));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_cut_anywhere_decodes_to_the_same(string name)
    {
        byte[] stream = KnownAnswer.Load(name).Stream;
        ReadOnlyMemory<byte> uncut = KnownAnswerJson.Write(KnownAnswerReader.ReadWhole(stream));

        for (int cut = 0; cut <= stream.Length; cut++)
        {
            ShouldBeSame(uncut, KnownAnswerReader.ReadCut(stream, cut), $"{name} cut at {cut}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_that_arrives_byte_by_byte_decodes_to_the_same(string name)
    {
        byte[] stream = KnownAnswer.Load(name).Stream;

        ShouldBeSame(KnownAnswerJson.Write(KnownAnswerReader.ReadWhole(stream)), KnownAnswerReader.ReadByteByByte(stream), name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_in_a_buffer_of_many_segments_decodes_to_the_same(string name)
    {
        byte[] stream = KnownAnswer.Load(name).Stream;
        ReadOnlyMemory<byte> whole = KnownAnswerJson.Write(KnownAnswerReader.ReadWhole(stream));

        foreach (int length in (int[])[1, 2, 3, 7, 64])
        {
            ShouldBeSame(whole, KnownAnswerReader.ReadInSegments(stream, length), $"{name} in segments of {length}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_decoded_packet_owns_its_memory(string name)
    {
        var answer = KnownAnswer.Load(name);
        byte[] buffer = [.. answer.Stream];

        List<KnownAnswerEntry> entries = KnownAnswerReader.ReadWhole(buffer);
        buffer.AsSpan().Fill(0xFF);

        ShouldBeAnswer(name, answer, entries);
    }

    private static void ShouldBeAnswer(string name, KnownAnswer answer, List<KnownAnswerEntry> entries)
    {
        var actual = JsonNode.Parse(KnownAnswerJson.Write(entries).Span);
        KnownAnswerDifference.First(answer.Expected, actual).ShouldBeNull(name);
    }

    private static void ShouldBeSame(ReadOnlyMemory<byte> expected, List<KnownAnswerEntry> entries, string what)
    {
        ReadOnlyMemory<byte> actual = KnownAnswerJson.Write(entries);
        if (!actual.Span.SequenceEqual(expected.Span))
        {
            KnownAnswerDifference.First(JsonNode.Parse(expected.Span), JsonNode.Parse(actual.Span)).ShouldBeNull(what);
        }
    }
}
