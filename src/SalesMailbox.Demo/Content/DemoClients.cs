namespace SalesMailbox.Demo.Content;

/// <summary>A client of the demo, with its contacts.</summary>
internal sealed record DemoClient(string Name, string Domain, string Phone, IReadOnlyList<DemoContact> Contacts);

/// <summary>A contact of the demo.</summary>
internal sealed record DemoContact(string Name, string Address, string JobTitle)
{
    /// <summary>The mailbox as it appears in a header.</summary>
    public string Mailbox => $"\"{Name}\" <{Address}>";
}

/// <summary>The clients of Acme IT Services.</summary>
internal static class DemoClients
{
    public static DemoContact Helen { get; } = new("Helen Brightwell", "helen@brightwell.example", "Managing Partner");
    public static DemoContact Tom { get; } = new("Tom Okafor", "tom.okafor@brightwell.example", "Practice Manager");
    public static DemoContact Katrin { get; } = new("Katrin Vogel", "katrin.vogel@nordlicht-logistik.example", "IT-Leiterin");
    public static DemoContact Jonas { get; } = new("Jonas Petersen", "jonas.petersen@nordlicht-logistik.example", "Lagerleiter");
    public static DemoContact Claire { get; } = new("Claire Verdier", "claire@maison-verdier.example", "Directrice");
    public static DemoContact Luc { get; } = new("Luc Moreau", "luc.moreau@maison-verdier.example", "Responsable informatique");
    public static DemoContact Yumi { get; } = new("田中 由美", "tanaka@sakura-precision.example", "情報システム部 部長");
    public static DemoContact Kenji { get; } = new("森 健二", "mori@sakura-precision.example", "購買課");
    public static DemoContact Erik { get; } = new("Erik Sandström", "erik@fjallbryggeriet.example", "VD");
    public static DemoContact Linnea { get; } = new("Linnea Holm", "linnea.holm@fjallbryggeriet.example", "Ekonomichef");
    public static DemoContact Priya { get; } = new("Priya Nair", "priya.nair@harbourfinch.example", "Operations Director");
    public static DemoContact Oliver { get; } = new("Oliver Finch", "oliver.finch@harbourfinch.example", "Partner");

    public static IReadOnlyList<DemoClient> All { get; } =
    [
        new("Brightwell Dental Group", "brightwell.example", "+44 20 7946 0101", [Helen, Tom]),
        new("Nordlicht Logistik GmbH", "nordlicht-logistik.example", "+49 30 23125 0102", [Katrin, Jonas]),
        new("Maison Verdier", "maison-verdier.example", "+33 1 99 00 01 03", [Claire, Luc]),
        new("桜精機株式会社 (Sakura Precision)", "sakura-precision.example", "", [Yumi, Kenji]),
        new("Fjällbryggeriet AB", "fjallbryggeriet.example", "+46 8 465 004 04", [Erik, Linnea]),
        new("Harbour & Finch Solicitors", "harbourfinch.example", "+44 117 496 0106", [Priya, Oliver]),
    ];
}
