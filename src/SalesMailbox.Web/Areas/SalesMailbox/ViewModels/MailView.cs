using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Web.ViewModels;

/// <summary>
/// The model of the view "_Mail": people, dates, attachments, and the body in a frame. <c>MailViews</c> creates it without opening the raw
/// message, so that a timeline can show many; each frame loads when it becomes visible.
/// </summary>
/// <param name="Owner">The name of the agent whose mailbox received the message.</param>
/// <param name="IsOwn">Whether the reader is that agent.</param>
/// <param name="MayMove">Whether the reader may move it to a ticket or back to the inbox.</param>
/// <param name="ShowSubject">False if the page shows the subject in a heading of its own.</param>
public sealed record MailView(MailMessage Message, string Owner, bool IsOwn, bool MayMove, bool ShowSubject = true)
{
    public string Id => Message.Id;

    /// <summary>The name of the frame. Links with this target load into it, so the page works without JavaScript.</summary>
    public string Frame => "mail-frame-" + Message.Id;

    public MessageAddress? From => People(AddressRole.From) is [var first, ..] ? first : null;

    /// <summary>Whether there are other people, besides the sender and one recipient, who may want to read the answer.</summary>
    public bool IsToSeveral => Message.Addresses.Where(address => address.Role is AddressRole.To or AddressRole.Cc)
        .DistinctBy(address => address.Address)
        .Skip(1)
        .Any();

    /// <summary>The attachments, without the pictures that the body shows.</summary>
    public IReadOnlyList<MailAttachment> Files => MailFiles.Listed(Message.Attachments);

    /// <summary>Returns the people with this role, without repeating the From address.</summary>
    public IReadOnlyList<MessageAddress> OthersThanFrom(AddressRole role) =>
        [.. People(role).Where(address => address.Address != Message.FromAddress)];

    public IReadOnlyList<MessageAddress> People(AddressRole role) =>
        [.. Message.Addresses.Where(address => address.Role == role).OrderBy(address => address.Position)];
}

/// <summary>A line of people in a message's header.</summary>
/// <param name="Name">The name to show if there is no address.</param>
public sealed record MailPeople(string Label, IReadOnlyList<MessageAddress> People, string Name = "");

/// <summary>The note about content that a message's frame did not load from other servers.</summary>
/// <param name="Id">The id of the stored message.</param>
/// <param name="Frame">The name of the frame.</param>
/// <param name="Path">See <see cref="AttachedPath"/>; null for the stored message itself.</param>
public sealed record MailRemote(string Id, string Frame, string? Path = null);

/// <summary>The page with all header fields of an email.</summary>
public sealed record HeadersPage(MailMessage Message, IReadOnlyList<HeaderField> Fields);

/// <summary>The attachments of a message, or of a message attached to it.</summary>
/// <param name="Id">The id of the stored message.</param>
/// <param name="Path">See <see cref="AttachedPath"/>; null for the stored message itself.</param>
/// <param name="Files">The attachments to list.</param>
/// <param name="Target">The id of the element in which previews open.</param>
public sealed record MailFiles(string Id, string? Path, IReadOnlyList<MailAttachment> Files, string Target)
{
    /// <summary>Returns the attachments without the pictures that the body shows.</summary>
    public static IReadOnlyList<MailAttachment> Listed(IEnumerable<MailAttachment> files) =>
        [.. files.Where(file => !file.IsInline || !PictureFormats.MayShow(file.ContentType))];
}

/// <summary>The preview of an attachment.</summary>
/// <param name="Message">The stored message.</param>
/// <param name="Path">The path of the message that contains the attachment; if the attachment is itself a message, its own path.</param>
/// <param name="File">The attachment.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Within">The content of an attached message.</param>
public sealed record PreviewPage(MailMessage Message, string? Path, MailAttachment File, AttachmentPreview Kind, ParsedMessage? Within)
{
    /// <summary>A key that makes the element ids of this preview unique on the page.</summary>
    public string Key => $"{Message.Id}-{Path}-{File.Index}";

    public IReadOnlyList<MessageAddress> People(AddressRole role) => [.. Within!.Addresses.Where(address => address.Role == role)];
}
