namespace SalesMailbox.Server.Navigation;

/// <summary>A link of the side navigation.</summary>
/// <param name="Icon">A symbol of Web's icons.svg.</param>
/// <param name="IsCurrent">Whether the page that is shown is this one or below it.</param>
/// <param name="Controller">Of its page.</param>
public sealed record MenuEntry(string Text, string Icon, string Url, bool IsCurrent, string Controller)
{
    /// <summary>The partial that shows how much is unread there; null for none.</summary>
    public string? Badge => Controller switch { "Inbox" => "_InboxBadge", "Notices" => "_NoticeBadge", "Tickets" => "_TicketBadge", _ => null };

    /// <summary>Whether it stands in the bar of a phone; the others are behind More.</summary>
    public bool IsInBar => Controller is "Home" or "Inbox" or "Tickets" or "Clients";
}

/// <summary>Links that belong together.</summary>
/// <param name="Title">Empty for the pages of everyday work.</param>
/// <param name="Group">What the entries are about, below the title; null for none.</param>
public sealed record MenuSection(string Title, string? Group, IReadOnlyList<MenuEntry> Entries)
{
    /// <summary>The pages of everyday work.</summary>
    public bool IsWork => Title.Length == 0;
}
