using SalesMailbox.Gmail.Sandbox.Calls;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Sandbox.Mailboxes;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox;

/// <summary>
/// The sandbox for code in the same process: what the control API offers over HTTP. Safe for concurrent use; what it returns are copies.
/// Calls that name an account throw <see cref="KeyNotFoundException"/> when there is no such mailbox.
/// </summary>
public sealed class GmailSandboxState
{
    private readonly MailboxRegistry mailboxes;
    private readonly MailRouter router;
    private readonly OAuthRegistry oauth;
    private readonly CallLog log;
    private readonly FaultBoard faults;

    internal GmailSandboxState(MailboxRegistry mailboxes, MailRouter router, OAuthRegistry oauth, CallLog log, FaultBoard faults) =>
        (this.mailboxes, this.router, this.oauth, this.log, this.faults) = (mailboxes, router, oauth, log, faults);

    /// <summary>Adds a Google account; one that is there already is left as it is.</summary>
    /// <exception cref="ArgumentException">Not an email address.</exception>
    public AccountSummary AddAccount(string address, string? displayName = null) => mailboxes.Add(address, displayName, MailboxKind.Google);

    /// <summary>Adds somebody outside, so that the page for writing mail offers them as a sender before they have written any. One that is there is left as it is.</summary>
    /// <exception cref="ArgumentException">Not an email address.</exception>
    public AccountSummary AddOutsider(string address, string? displayName = null) => mailboxes.Add(address, displayName, MailboxKind.Outside);

    /// <summary>All mailboxes, those of outside people too.</summary>
    public IReadOnlyList<AccountSummary> Accounts() => mailboxes.All();

    /// <summary>Registers an OAuth client or changes one.</summary>
    public void RegisterClient(string clientId, string clientSecret, params IReadOnlyList<string> redirectUris) =>
        oauth.Register(new OAuthClient(clientId, clientSecret, redirectUris));

    public IReadOnlyList<OAuthClient> Clients() => oauth.Clients();

    /// <summary>Puts a message into a mailbox, its bytes unchanged.</summary>
    /// <param name="labels">INBOX and UNREAD when null.</param>
    /// <param name="internalDate">Now when null.</param>
    public DeliveredMessage Deliver(string account, byte[] raw, IEnumerable<string>? labels = null, DateTimeOffset? internalDate = null) =>
        mailboxes.Deliver(account, raw, labels ?? [SystemLabels.Inbox, SystemLabels.Unread], internalDate);

    /// <summary>Sends a message as somebody outside would: to all its To, Cc and Bcc, with a copy in the sender's own mailbox. Returns that copy.</summary>
    /// <exception cref="ArgumentException">The message names no sender or no recipient.</exception>
    public DeliveredMessage Post(byte[] raw) => router.Post(raw);

    /// <summary>Changes labels as the mailbox's owner does in Gmail. False when there is no such message.</summary>
    public bool ChangeLabels(string account, string messageId, IEnumerable<string>? add = null, IEnumerable<string>? remove = null) =>
        mailboxes.ChangeLabels(account, messageId, add ?? [], remove ?? []) is not null;

    /// <summary>Makes a label as the mailbox's owner does, or answers with the one of that name.</summary>
    public UserLabel AddLabel(string account, string name) => mailboxes.AddLabel(account, name);

    /// <summary>Gives a label another name; its id stays. Null when there is no such label.</summary>
    public UserLabel? RenameLabel(string account, string labelId, string name) => mailboxes.RenameLabel(account, labelId, name);

    /// <summary>Deletes a label, also from all mail that has it. False when there is no such label.</summary>
    public bool RemoveLabel(string account, string labelId) => mailboxes.RemoveLabel(account, labelId);

    /// <summary>Deletes a message permanently. False when there is no such message.</summary>
    public bool Delete(string account, string messageId) => mailboxes.Delete(account, messageId);

    /// <summary>A message's exact bytes; null when there is no such message.</summary>
    public byte[]? Raw(string account, string messageId) => mailboxes.Raw(account, messageId);

    /// <summary>What must be the same before and after an import.</summary>
    public MailboxSnapshot Snapshot(string account) => mailboxes.Snapshot(account);

    /// <summary>Makes every history id handed out so far too old: history.list answers 404 for it from now on.</summary>
    public void ForgetHistory(string account) => mailboxes.ForgetHistory(account);

    /// <summary>The calls made, oldest first.</summary>
    /// <param name="account">Only this account's; all when null.</param>
    /// <param name="since">Only those with a greater <see cref="RecordedCall.Sequence"/>.</param>
    public IReadOnlyList<RecordedCall> Calls(string? account = null, long since = 0) => log.All(account, since);

    public void ClearCalls() => log.Clear();

    public void AddFault(Fault fault) => faults.Add(fault);

    /// <summary>The faults still to come.</summary>
    public IReadOnlyList<Fault> Faults() => faults.All();

    public void ClearFaults() => faults.Clear();

    /// <summary>Takes back an account's grants, as its owner can at Google: refreshing answers invalid_grant, access tokens are dead. Returns how many tokens died.</summary>
    /// <param name="clientId">Only those given to this client; all when null.</param>
    public int RevokeGrant(string account, string? clientId = null) => oauth.RevokeGrants(account, clientId);

    /// <summary>Tokens without the consent page.</summary>
    /// <param name="scopes"><see cref="GoogleScopes.Mail"/> when none is given.</param>
    public IssuedTokens IssueTokens(string account, string clientId, params IReadOnlyList<string> scopes)
    {
        var address = mailboxes.Read(account, mailbox => mailbox.Address);
        return oauth.IssueDirectly(clientId, address, scopes.Count == 0 ? [GoogleScopes.Mail] : scopes);
    }
}
