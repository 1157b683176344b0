using Google.Apis.Services;

namespace SalesMailbox.Gmail.Api;

/// <summary>
/// The few calls of the Gmail API that are used, with the names of the package Google.Apis.Gmail.v1, so that the package can replace these
/// files. All calls except messages.send only read, so nothing else can be changed in a mailbox (I3).
/// </summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/reference/rest. History ids are text here; the package has numbers.</remarks>
internal class GmailService : BaseClientService
{
    public GmailService(Initializer initializer)
        : base(initializer) =>
        Users = new UsersResource(this);

    public override IList<string> Features => [];

    public override string Name => "gmail";

    public override string BaseUri => BaseUriOverride ?? "https://gmail.googleapis.com/";

    public override string BasePath => "";

    public virtual UsersResource Users { get; }
}
