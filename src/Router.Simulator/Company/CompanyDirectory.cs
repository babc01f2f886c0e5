using Router.Protocol.Values;

namespace Router.Simulator.Company;

/// <summary>
/// Who there is in the simulated company. It never changes, so messages, rules and tests can name its UUIDs; messages to
/// anybody else are refused.
/// </summary>
public sealed class CompanyDirectory
{
    private const string Accounting = "c72c935f-b9e9-11e0-8fc5-000c2926d843";
    private const string Technical = "2727c543-55fc-11e4-80c5-0025904f970d";
    private const string Hotline = "6b1d9f00-0a1b-4c5d-8e2f-000000000303";
    private const string Romashka = "531ef6c7-deb8-11e0-ad02-000c2926d843";
    private const string Vasilek = "9cc54ec8-e299-11e0-8d8a-000c2926d843";
    private const string Landysh = "6b1d9f00-0a1b-4c5d-8e2f-000000000203";

    private CompanyDirectory()
    {
    }

    /// <summary>The company.</summary>
    public static CompanyDirectory Default { get; } = new();

    /// <summary>The people who work there.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; } =
    [
        new("74237de0-5537-513c-f8d6-aae0c9499378", "Анна Белова", "101"),
        new("6b1d9f00-0a1b-4c5d-8e2f-000000000102", "Борис Волков", "102"),
        new("6b1d9f00-0a1b-4c5d-8e2f-000000000103", "Вера Громова", "103"),
        new("6b1d9f00-0a1b-4c5d-8e2f-000000000104", "Глеб Дроздов", "104"),
        new("6b1d9f00-0a1b-4c5d-8e2f-000000000105", "Дина Ежова", "105"),
    ];

    /// <summary>The organisations it serves.</summary>
    public IReadOnlyList<Client> Clients { get; } =
    [
        new(Romashka, "ООО «Ромашка»"),
        new(Vasilek, "АО «Василёк»"),
        new(Landysh, "ИП Ландышев"),
    ];

    /// <summary>The people at those organisations.</summary>
    public IReadOnlyList<ClientUser> Users { get; } =
    [
        new("af4ff1e0-584b-11e4-80c5-0025904f970d", "Елена Жукова", Vasilek, "+74950000201", [Technical, Accounting]),
        new("6b1d9f00-0a1b-4c5d-8e2f-000000000402", "Захар Ильин", Vasilek, "+74950000202", [Technical]),
        new("6b1d9f00-0a1b-4c5d-8e2f-000000000403", "Инна Котова", Romashka, "+74950000203", [Accounting, Hotline]),
        new("6b1d9f00-0a1b-4c5d-8e2f-000000000404", "Кирилл Лосев", Romashka, "+74950000204", [Accounting]),
        new("6b1d9f00-0a1b-4c5d-8e2f-000000000405", "Лидия Мохова", Landysh, "+74950000205", [Hotline]),
    ];

    /// <summary>The services it offers.</summary>
    public IReadOnlyList<Service> Services { get; } =
    [
        new(Accounting, "Бухгалтерия"),
        new(Technical, "Техподдержка"),
        new(Hotline, "Горячая линия"),
    ];

    /// <summary>The colleague of this UUID, however it is spelled.</summary>
    public Colleague? FindColleague(string? id) => Colleagues.FirstOrDefault(colleague => IsSame(colleague.Id, id));

    /// <summary>The service of this UUID, however it is spelled.</summary>
    public Service? FindService(string? id) => Services.FirstOrDefault(service => IsSame(service.Id, id));

    /// <summary>
    /// The person of this UUID who may ask the service; <paramref name="clientId"/> must be the person's client where it is given.
    /// </summary>
    public ClientUser? FindUser(string? id, Service service, string? clientId) => Users.FirstOrDefault(user =>
        IsSame(user.Id, id)
        && user.ServiceIds.Contains(service.Id, StringComparer.Ordinal)
        && (string.IsNullOrWhiteSpace(clientId) || IsSame(user.ClientId, clientId)));

    private static bool IsSame(string known, string? id) => id is not null && WireUuid.AreSame(known, id);
}
