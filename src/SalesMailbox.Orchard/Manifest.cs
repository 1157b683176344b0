using OrchardCore.Modules.Manifest;
using SalesMailbox.Orchard;

[assembly: SalesMailboxModule(
    Name = "Sales Mailbox",
    Author = "The Sales Mailbox contributors",
    Website = "https://github.com/sales-mailbox/sales-mailbox",
    Version = "0.9.0",
    Description = "Agents connect their own Gmail; their email is filed on the right open opportunity or project, or triaged in My Inbox.",
    Category = "Sales")]

[assembly: Feature(
    Id = Features.Headless,
    Name = "Sales Mailbox (import and matching)",
    Description = "Content types, storage, import, matching and permissions, without pages. Comes with Sales Mailbox.",
    Category = "Sales",
    EnabledByDependencyOnly = true,
    Dependencies = [
        "OrchardCore.Contents", "OrchardCore.ContentTypes", "OrchardCore.Users", "OrchardCore.Roles", "OrchardCore.BackgroundTasks",
    ])]

[assembly: Feature(
    Id = Features.Psa,
    Name = "Sales Mailbox (clients and tickets)",
    Description = "Clients, contacts, CRM notes and tickets, for sites whose PSA does not bring its own. Comes with Sales Mailbox.",
    Category = "Sales",
    EnabledByDependencyOnly = true,
    Dependencies = [Features.Headless])]

[assembly: Feature(
    Id = Features.Pages,
    Name = "Sales Mailbox (pages)",
    Description = "Pages and menus of Sales Mailbox, for the clients and tickets that another feature brings.",
    Category = "Sales",
    EnabledByDependencyOnly = true,
    Dependencies = [Features.Headless, "OrchardCore.Admin", "OrchardCore.Navigation"])]

[assembly: Feature(
    Id = Features.Admin,
    Name = "Sales Mailbox",
    Description = "Agents connect their own Gmail; their email is filed on the right open opportunity or project, or triaged in My Inbox.",
    Category = "Sales",
    Dependencies = [Features.Pages, Features.Psa])]
