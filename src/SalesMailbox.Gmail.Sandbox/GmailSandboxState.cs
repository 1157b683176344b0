using SalesMailbox.Gmail.Sandbox.Calls;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Sandbox.Mailboxes;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox;

/// <summary>
/// The sandbox for code in the same process: the functions of the control API without HTTP. It is safe for concurrent use and returns
/// copies. Calls that name an account throw <see cref="KeyNotFoundException"/> if there is no such mailbox.
/// </summary>
public sealed class GmailSandboxState
{
    private readonly MailboxRegistry _mailboxes;
    private readonly MailRouter _router;
    private readonly OAuthRegistry _oauth;
    private readonly CallLog _log;
    private readonly FaultBoard _faults;

    internal GmailSandboxState(MailboxRegistry mailboxes, MailRouter router, OAuthRegistry oauth, CallLog log, FaultBoard faults) =>
        (_mailboxes, _router, _oauth, _log, _faults) = (mailboxes, router, oauth, log, faults);

    /// <summary>Adds a Google account. An existing account is left unchanged.</summary>
    /// <exception cref="ArgumentException">The address isn't an email address.</exception>
    public AccountSummary AddAccount(string address, string? displayName = null) =>
        _mailboxes.Add(address, displayName, MailboxKind.Google);

    /// <summary>
    /// Adds an outside person, so that the page for writing email offers them as a sender before they have written any. An existing account
    /// is left unchanged.
    /// </summary>
    /// <exception cref="ArgumentException">The address isn't an email address.</exception>
    public AccountSummary AddOutsider(string address, string? displayName = null) =>
        _mailboxes.Add(address, displayName, MailboxKind.Outside);

    /// <summary>Returns all mailboxes, including those of outside people.</summary>
    public IReadOnlyList<AccountSummary> Accounts() => _mailboxes.All();

    /// <summary>Registers or changes an OAuth client.</summary>
    public void RegisterClient(string clientId, string clientSecret, params IReadOnlyList<string> redirectUris) =>
        _oauth.Register(new OAuthClient(clientId, clientSecret, redirectUris));

    public IReadOnlyList<OAuthClient> Clients() => _oauth.Clients();

    /// <summary>Delivers a message to a mailbox with its bytes unchanged.</summary>
    /// <param name="labels">Null for INBOX and UNREAD.</param>
    /// <param name="internalDate">Null for the current time.</param>
    public DeliveredMessage Deliver(string account, byte[] raw, IEnumerable<string>? labels = null, DateTimeOffset? internalDate = null) =>
        _mailboxes.Deliver(account, raw, labels ?? [SystemLabels.Inbox, SystemLabels.Unread], internalDate);

    /// <summary>
    /// Sends a message as an outside person: to all its To, Cc, and Bcc recipients, with a copy in the sender's own mailbox. Returns this
    /// copy.
    /// </summary>
    /// <exception cref="ArgumentException">The message has no sender or no recipient.</exception>
    public DeliveredMessage Post(byte[] raw) => _router.Post(raw);

    /// <summary>Changes labels like the mailbox's owner in Gmail. Returns false if there is no such message.</summary>
    public bool ChangeLabels(string account, string messageId, IEnumerable<string>? add = null, IEnumerable<string>? remove = null) =>
        _mailboxes.ChangeLabels(account, messageId, add ?? [], remove ?? []) is not null;

    /// <summary>Creates a label like the mailbox's owner, or returns the existing label with this name.</summary>
    public UserLabel AddLabel(string account, string name) => _mailboxes.AddLabel(account, name);

    /// <summary>Renames a label and keeps its id. Returns null if there is no such label.</summary>
    public UserLabel? RenameLabel(string account, string labelId, string name) => _mailboxes.RenameLabel(account, labelId, name);

    /// <summary>Deletes a label and removes it from all messages. Returns false if there is no such label.</summary>
    public bool RemoveLabel(string account, string labelId) => _mailboxes.RemoveLabel(account, labelId);

    /// <summary>Deletes a message permanently. Returns false if there is no such message.</summary>
    public bool Delete(string account, string messageId) => _mailboxes.Delete(account, messageId);

    /// <summary>Returns the exact bytes of a message; null if there is no such message.</summary>
    public byte[]? Raw(string account, string messageId) => _mailboxes.Raw(account, messageId);

    /// <summary>Returns what must be the same before and after an import.</summary>
    public MailboxSnapshot Snapshot(string account) => _mailboxes.Snapshot(account);

    /// <summary>Makes every history id so far too old: history.list answers 404 for it.</summary>
    public void ForgetHistory(string account) => _mailboxes.ForgetHistory(account);

    /// <summary>Returns the recorded calls, oldest first.</summary>
    /// <param name="account">Only this account's calls; null for all.</param>
    /// <param name="since">Only calls with a greater <see cref="RecordedCall.Sequence"/>.</param>
    public IReadOnlyList<RecordedCall> Calls(string? account = null, long since = 0) => _log.All(account, since);

    public void ClearCalls() => _log.Clear();

    public void AddFault(Fault fault) => _faults.Add(fault);

    /// <summary>Returns the remaining faults.</summary>
    public IReadOnlyList<Fault> Faults() => _faults.All();

    public void ClearFaults() => _faults.Clear();

    /// <summary>
    /// Revokes an account's grants, as its owner can at Google: refreshing answers invalid_grant, and access tokens become invalid. Returns
    /// the number of tokens that became invalid.
    /// </summary>
    /// <param name="clientId">Only grants of this client; null for all.</param>
    public int RevokeGrant(string account, string? clientId = null) => _oauth.RevokeGrants(account, clientId);

    /// <summary>Issues tokens without the consent page.</summary>
    /// <param name="scopes">If empty, <see cref="GoogleScopes.Mail"/>.</param>
    public IssuedTokens IssueTokens(string account, string clientId, params IReadOnlyList<string> scopes)
    {
        var address = _mailboxes.Read(account, mailbox => mailbox.Address);
        return _oauth.IssueDirectly(clientId, address, scopes.Count == 0 ? [GoogleScopes.Mail] : scopes);
    }
}
