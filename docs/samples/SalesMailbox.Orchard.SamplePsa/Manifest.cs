using OrchardCore.Modules.Manifest;
using SalesMailbox.Orchard;

[assembly: Module(
    Name = "Sample PSA",
    Author = "The Sales Mailbox contributors",
    Version = "0.1.0",
    Description = "A PSA with clients and tickets of its own, on which Sales Mailbox files mail.",
    Category = "Samples",
    Dependencies = [Features.Pages])] // not Features.Admin, which has its own clients and tickets
