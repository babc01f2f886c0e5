namespace Akka.Configuration.Hocon;

/// <summary>Texts and substitutions side by side; gone when the document has been read.</summary>
internal sealed class HoconConcatenation(List<object> pieces) : HoconNode
{
    public List<object> Pieces => pieces;

    public override string ToText(int indent) => throw new InvalidOperationException("Substitutions have not been resolved.");
}
