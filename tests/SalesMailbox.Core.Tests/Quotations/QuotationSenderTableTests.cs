using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Core.Tests.Quotations;

/// <summary>
/// The mailbox that a quotation is sent from (O2, O4 to O6), for every combination of the settings. <see cref="Specification"/> is written
/// by hand from the requirements: exactly one of its rows must apply to a combination.
/// </summary>
public sealed class QuotationSenderTableTests
{
    private const string Any = "any";
    private const string NotSet = "not set";
    private const string Sales = "Sales Mailboxes";
    private const string SharedWithHim = "shared with him";
    private const string NotShared = "shared with others";
    private const string Own = "his own";
    private const string Colleagues = "a colleague's";
    private const string None = "none";
    private const string Refused = "refused";

    /// <summary>action, client, global, fallback, has a mailbox: deciding setting, mailboxes to choose from.</summary>
    private static readonly (
        string Action, string Client, string Global, string Fallback, string Has, SenderSource Source, string Outcome)[] Specification =
        [
            // O6: the action overrides everything; O2: another agent's mailbox leads to a refusal, and no lower setting is used.
            (Sales, Any, Any, Any, "yes", SenderSource.Action, "anna"),
            (Sales, Any, Any, Any, "no", SenderSource.Action, Refused),
            (SharedWithHim, Any, Any, Any, Any, SenderSource.Action, "support"),
            (NotShared, Any, Any, Any, Any, SenderSource.Action, Refused),

            // O5: then the client's setting applies.
            (NotSet, Sales, Any, Any, "yes", SenderSource.Client, "anna"),
            (NotSet, Sales, Any, Any, "no", SenderSource.Client, Refused),
            (NotSet, Own, Any, Any, "yes", SenderSource.Client, "anna"),
            (NotSet, Own, Any, Any, "no", SenderSource.Client, Refused),
            (NotSet, Colleagues, Any, Any, Any, SenderSource.Client, Refused),

            // O4: then the setting for all quotations; the fallback is only for agents without a mailbox.
            (NotSet, NotSet, SharedWithHim, Any, Any, SenderSource.Global, "support"),
            (NotSet, NotSet, NotShared, Any, Any, SenderSource.Global, Refused),
            (NotSet, NotSet, Sales, Any, "yes", SenderSource.Global, "anna"),
            (NotSet, NotSet, Sales, SharedWithHim, "no", SenderSource.Fallback, "support"),
            (NotSet, NotSet, Sales, NotShared, "no", SenderSource.Fallback, Refused),

            // O4: without a fallback, and if nothing is set, agents choose among all mailboxes that they may use.
            (NotSet, NotSet, Sales, None, "no", SenderSource.FreeChoice, "support"),
            (NotSet, NotSet, NotSet, Any, "yes", SenderSource.FreeChoice, "anna support"),
            (NotSet, NotSet, NotSet, Any, "no", SenderSource.FreeChoice, "support"),
        ];

    public static TheoryData<string, string, string, string, string> Combinations()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var action in new[] { NotSet, Sales, SharedWithHim, NotShared })
        {
            foreach (var client in new[] { NotSet, Sales, Own, Colleagues })
            {
                foreach (var global in new[] { NotSet, Sales, SharedWithHim, NotShared })
                {
                    foreach (var fallback in new[] { None, SharedWithHim, NotShared })
                    {
                        data.Add(action, client, global, fallback, "yes");
                        data.Add(action, client, global, fallback, "no");
                    }
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task ResolveAsync_Combination_IsAsSpecified(string action, string client, string global, string fallback, string has)
    {
        var row = Assert.Single(Specification, row =>
            Says(row.Action, action) && Says(row.Client, client) && Says(row.Global, global) && Says(row.Fallback, fallback)
            && Says(row.Has, has));
        var stores = new SenderStores(has == "yes");
        stores.Global = new QuotationSettings
        {
            From = Setting(global),
            FallbackMailboxId = fallback == None ? null : Setting(fallback).MailboxId,
        };
        stores.Client = new ClientEmailDefaults { ClientId = "brightwell", QuotationFrom = Setting(client) };

        var answer = await stores.Resolver().ResolveAsync(
            new SenderQuery(SenderStores.Anna, new ActionDefinition { From = Setting(action) }, IsQuotation: true, "brightwell"),
            TestContext.Current.CancellationToken);

        Assert.Equal(row.Source, answer.Source);
        Assert.Equal(row.Outcome, answer.CanSend ? string.Join(' ', answer.Choices.Select(choice => choice.MailboxId)) : Refused);
        Assert.Equal(row.Outcome == Refused, answer.Refusal is not null);
    }

    [Fact]
    public async Task ResolveAsync_NoQuotation_AsksNeitherClientNorGlobal()
    {
        var stores = new SenderStores(hasMailbox: true)
        {
            Global = new QuotationSettings { From = FromSetting.Of("support") },
            Client = new ClientEmailDefaults { ClientId = "brightwell", QuotationFrom = FromSetting.Of("ben") },
        };

        var answer = await stores.Resolver().ResolveAsync(
            new SenderQuery(SenderStores.Anna, null, IsQuotation: false, "brightwell"), TestContext.Current.CancellationToken);

        Assert.Equal(SenderSource.FreeChoice, answer.Source);
    }

    private static bool Says(string pattern, string value) => pattern == Any || pattern == value;

    private static FromSetting Setting(string words) => words switch
    {
        Sales => FromSetting.SalesMailboxes,
        SharedWithHim => FromSetting.Of("support"),
        NotShared => FromSetting.Of("billing"),
        Own => FromSetting.Of("anna"),
        Colleagues => FromSetting.Of("ben"),
        _ => FromSetting.NotSet,
    };
}
