using SalesMailbox.Orchard.Documents;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class ConnectionIndex : EntityIndex
{
    public string Name { get; set; } = "";
}

internal sealed class ConnectionIndexProvider : IndexProvider<ConnectionDocument>
{
    public ConnectionIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<ConnectionDocument> context) => context.For<ConnectionIndex>()
        .Map(document =>
            new ConnectionIndex { EntityId = document.Value.Id, EntityVersion = document.Value.Version, Name = document.Value.Name });
}

/// <summary>
/// Indexes grants by mailbox or connection. Each has at most one; <see cref="EntityIndex.EntityId"/> is the id of the mailbox or
/// connection.
/// </summary>
public sealed class GrantIndex : EntityIndex;

internal sealed class GrantIndexProvider : IndexProvider<GrantDocument>
{
    public GrantIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<GrantDocument> context) => context.For<GrantIndex>()
        .Map(document => new GrantIndex { EntityId = document.Value.SubjectId });
}

/// <summary>Indexes sign-in attempts. <see cref="EntityIndex.EntityId"/> is the hash of the state.</summary>
public sealed class SignInAttemptIndex : EntityIndex
{
    public long ExpiresTicks { get; set; }
}

internal sealed class SignInAttemptIndexProvider : IndexProvider<SignInAttemptDocument>
{
    public SignInAttemptIndexProvider() => CollectionName = SalesMailboxCollection.Name;

    public override void Describe(DescribeContext<SignInAttemptDocument> context) => context.For<SignInAttemptIndex>()
        .Map(document => new SignInAttemptIndex { EntityId = document.Value.StateHash, ExpiresTicks = document.Value.ExpiresAt.UtcTicks });
}
