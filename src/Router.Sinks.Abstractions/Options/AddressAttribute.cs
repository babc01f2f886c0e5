namespace Router.Sinks.Abstractions.Options;

/// <summary>Marks a target option that says where: an event goes to each address of a sink once.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AddressAttribute : Attribute;
