namespace SalesMailbox.Server.Navigation;

/// <summary>A link of the side navigation.</summary>
/// <param name="Icon">The name of a symbol in icons.svg of SalesMailbox.Web.</param>
/// <param name="IsCurrent">Whether the current page is this page or one below it.</param>
/// <param name="Controller">The controller of the page.</param>
internal sealed record MenuEntry(string Text, string Icon, string Url, bool IsCurrent, string Controller)
{
    /// <summary>The partial view that shows the number of unread items; null if there is none.</summary>
    public string? Badge =>
        Controller switch { "Inbox" => "_InboxBadge", "Notices" => "_NoticeBadge", "Tickets" => "_TicketBadge", _ => null };

    /// <summary>Whether the entry is in the bar on a phone. The others are in the sheet that More opens.</summary>
    public bool IsInBar => Controller is "Home" or "Inbox" or "Tickets" or "Clients";
}

/// <summary>A section of the side navigation.</summary>
/// <param name="Title">The title; empty for the pages of everyday work.</param>
/// <param name="Group">The group below the title; null for none.</param>
internal sealed record MenuSection(string Title, string? Group, IReadOnlyList<MenuEntry> Entries)
{
    /// <summary>Whether the section has the pages of everyday work.</summary>
    public bool IsWork => Title.Length == 0;
}
