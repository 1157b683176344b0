namespace SalesMailbox.Demo.Mails;

/// <summary>All emails of the story.</summary>
internal static class AllMails
{
    public static IReadOnlyList<DemoMail> List { get; } =
    [
        .. OpportunityMails.All, .. SentMails.All, .. ProspectMails.All, .. ProjectMails.All, .. InternalMails.All, .. AutomaticMails.All,
        .. SalesDeskMails.All, .. HostileMails.All, .. PartnerMails.All, .. AdministratorMails.All,
    ];
}
