using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.Modules.Manifest;

[assembly: Theme(
    Name = "Sales Mailbox Theme",
    Author = "The Sales Mailbox contributors",
    Version = "0.9.0",
    Description = "Orchard's admin theme with the look of Sales Mailbox: calm, dense enough for work, light and dark.",
    BaseTheme = "TheAdmin",
    Tags = [ManifestConstants.AdminTag])]
