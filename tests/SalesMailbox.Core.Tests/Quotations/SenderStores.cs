using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tests.Import;

namespace SalesMailbox.Core.Tests.Quotations;

/// <summary>
/// The data that the resolver reads, in memory: Anna with or without a mailbox, Ben's mailbox, support@ shared with both, billing@ shared
/// with Ben; all are signed in.
/// </summary>
internal sealed class SenderStores
    : IMailboxStore, IGrantStore, IClientEmailDefaultsStore, IDefaultSender, IAgentDirectory, IConnectionStore
{
    private static readonly SalesConnection Connection = new() { Id = "connection", Type = "Scripted" };
    private readonly ScriptedMailbox _service = new();
    private readonly List<Mailbox> _mailboxes;

    public SenderStores(bool hasMailbox)
    {
        _mailboxes =
        [
            .. hasMailbox ? [Of("anna", Anna.Id)] : Array.Empty<Mailbox>(),
            Of("ben", Ben.Id),
            Of("billing", "", Ben.Id),
            Of("support", "", Anna.Id, Ben.Id),
        ];
    }

    public static Agent Anna { get; } = new("anna-id", "Anna", "anna@acme.example", false, true);

    public static Agent Ben { get; } = new("ben-id", "Ben", "ben@acme.example", true, true);

    public QuotationSettings Global { get; set; } = new();

    public ClientEmailDefaults? Client { get; set; }

    public SenderResolver Resolver() => new(this, new MailboxCapabilities(this, new ConnectionTypes([_service])), this, this, this, this);

    Task<Mailbox?> IMailboxStore.FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(_mailboxes.Find(mailbox => mailbox.Id == id));

    public Task<Mailbox?> FindByAddressAsync(string normalizedAddress, CancellationToken cancellationToken = default) =>
        Task.FromResult(_mailboxes.Find(mailbox => mailbox.NormalizedAddress == normalizedAddress));

    Task<IReadOnlyList<Mailbox>> IMailboxStore.ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Mailbox>>(_mailboxes);

    public Task<IReadOnlyList<Mailbox>> ListByConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<Mailbox>> ListByAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Mailbox>>(_mailboxes.FindAll(mailbox => mailbox.AgentId == agentId));

    public Task AddAsync(Mailbox mailbox, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task UpdateAsync(Mailbox mailbox, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task RemoveAsync(Mailbox mailbox, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    Task<Grant?> IGrantStore.FindAsync(string subjectId, CancellationToken cancellationToken) =>
        Task.FromResult<Grant?>(new Grant { SubjectId = subjectId });

    public Task<IReadOnlyList<Grant>> ListAsync(IReadOnlyCollection<string> subjectIds, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task SaveAsync(Grant grant, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task RemoveAsync(string subjectId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    Task<ClientEmailDefaults?> IClientEmailDefaultsStore.FindAsync(string clientId, CancellationToken cancellationToken) =>
        Task.FromResult(Client?.ClientId == clientId ? Client : null);

    public Task SaveAsync(ClientEmailDefaults defaults, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<DefaultSender> ReadAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new DefaultSender(Global.From, Global.FallbackMailboxId));

    Task<Agent?> IAgentDirectory.FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(new[] { Anna, Ben }.FirstOrDefault(agent => agent.Id == id));

    Task<IReadOnlyList<Agent>> IAgentDirectory.ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Agent>>([Anna, Ben]);

    /// <summary>The capabilities of the mail service of all mailboxes.</summary>
    public MailServiceCapabilities Capabilities
    {
        set => _service.Capabilities = value;
    }

    Task<SalesConnection?> IConnectionStore.FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult<SalesConnection?>(Connection);

    Task<IReadOnlyList<SalesConnection>> IConnectionStore.ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SalesConnection>>([Connection]);

    public Task AddAsync(SalesConnection connection, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task UpdateAsync(SalesConnection connection, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task RemoveAsync(SalesConnection connection, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    private static Mailbox Of(string name, string agentId, params string[] sharedWith) => new()
    {
        Id = name,
        ConnectionId = Connection.Id,
        Address = name + "@acme.example",
        NormalizedAddress = name + "@acme.example",
        AgentId = agentId,
        IsShared = sharedWith.Length > 0,
        SharedWith = sharedWith,
    };
}
