using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Web.ViewModels;

/// <summary>
/// A mail as the view "_Mail" shows it: who, when, attachments, the body in a frame. Made by <c>MailViews</c> without opening the mail itself, so that a timeline
/// can show many; each frame loads when it comes into sight.
/// </summary>
/// <param name="Owner">The name of the agent whose mailbox received it.</param>
/// <param name="IsOwn">The reader is that agent.</param>
/// <param name="MayMove">The reader may move it to a ticket or back to the inbox.</param>
/// <param name="ShowSubject">False where the page has the subject in a heading of its own.</param>
public sealed record MailView(MailMessage Message, string Owner, bool IsOwn, bool MayMove, bool ShowSubject = true)
{
    public string Id => Message.Id;

    /// <summary>The name of the frame: links with this target load into it, so the page works without JavaScript.</summary>
    public string Frame => "mail-frame-" + Message.Id;

    public MessageAddress? From => People(AddressRole.From) is [var first, ..] ? first : null;

    /// <summary>Others than the sender and one recipient could want to read the answer.</summary>
    public bool IsToSeveral => Message.Addresses.Where(address => address.Role is AddressRole.To or AddressRole.Cc).DistinctBy(address => address.Address).Skip(1).Any();

    /// <summary>Without the pictures that the body shows anyway.</summary>
    public IReadOnlyList<MailAttachment> Files => MailFiles.Listed(Message.Attachments);

    /// <summary>Who is named besides From; the same address again says nothing.</summary>
    public IReadOnlyList<MessageAddress> OthersThanFrom(AddressRole role) => [.. People(role).Where(address => address.Address != Message.FromAddress)];

    public IReadOnlyList<MessageAddress> People(AddressRole role) => [.. Message.Addresses.Where(address => address.Role == role).OrderBy(address => address.Position)];
}

/// <summary>One line of people in a message's head.</summary>
/// <param name="Name">Shown where there is no address at all.</param>
public sealed record MailPeople(string Label, IReadOnlyList<MessageAddress> People, string Name = "");

/// <summary>Says what a message's frame did not load from other servers.</summary>
/// <param name="Id">Of the stored message.</param>
/// <param name="Frame">The frame's name.</param>
/// <param name="Path">See <see cref="AttachedPath"/>; null for the stored message itself.</param>
public sealed record MailRemote(string Id, string Frame, string? Path = null);

/// <summary>All header fields of a mail.</summary>
public sealed record HeadersPage(MailMessage Message, IReadOnlyList<HeaderField> Fields);

/// <summary>The attachments of a message, or of one attached to it.</summary>
/// <param name="Id">Of the stored message.</param>
/// <param name="Path">See <see cref="AttachedPath"/>; null for the stored message itself.</param>
/// <param name="Files">Those to list.</param>
/// <param name="Target">The id of the element that previews open in.</param>
public sealed record MailFiles(string Id, string? Path, IReadOnlyList<MailAttachment> Files, string Target)
{
    /// <summary>Without the pictures that the body shows anyway.</summary>
    public static IReadOnlyList<MailAttachment> Listed(IEnumerable<MailAttachment> files) => [.. files.Where(file => !file.IsInline || !PictureFormats.MayShow(file.ContentType))];
}

/// <summary>An attachment that is looked at in place.</summary>
/// <param name="Message">The stored message.</param>
/// <param name="Path">Of the message that the attachment is part of; where it is a message itself, its own.</param>
/// <param name="File">The attachment.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Within">What the attached message says.</param>
public sealed record PreviewPage(MailMessage Message, string? Path, MailAttachment File, AttachmentPreview Kind, ParsedMessage? Within)
{
    /// <summary>Tells the elements of this preview from others on the page.</summary>
    public string Key => $"{Message.Id}-{Path}-{File.Index}";

    public IReadOnlyList<MessageAddress> People(AddressRole role) => [.. Within!.Addresses.Where(address => address.Role == role)];
}
